package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SystemOnly;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings back what was said about a subject, with who said it when. Only rooms that restore a subject of theirs call it. */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class DiscussionArchive {

    private final CommentRepository comments;
    private final VoteRepository votes;

    DiscussionArchive(CommentRepository comments, VoteRepository votes) {
        this.comments = comments;
        this.votes = votes;
    }

    /**
     * Adds to a new subject what belongs to it.
     *
     * @param said by time
     * @param wanted each person at most once
     */
    @SystemOnly
    public void restore(SubjectRef subject, Collection<PastComment> said, Collection<PastVote> wanted) {
        said.forEach(comment -> comments.save(new Comment(subject, comment.author(), comment.body(), comment.at())));
        wanted.forEach(vote -> votes.save(new Vote(subject, vote.person(), vote.at())));
    }
}
