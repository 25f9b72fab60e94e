package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.SystemOnly;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out, and brings back, what was said about a subject, with who said it when. Only rooms that keep and restore a
 * subject of theirs call it, after they have checked who asks.
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class DiscussionArchive {

    private final CommentRepository comments;
    private final VoteRepository votes;
    private final Mentions mentions;

    DiscussionArchive(CommentRepository comments, VoteRepository votes, Mentions mentions) {
        this.comments = comments;
        this.votes = votes;
        this.mentions = mentions;
    }

    /** What was said about several subjects of one type, by number of the subject, in order. */
    @SignedIn
    public Map<Long, List<PastComment>> comments(String type, Collection<Long> subjects) {
        List<Comment> found = comments.about(type, subjects);
        UnaryOperator<String> named =
                mentions.named(found.stream().map(Comment::body).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        Comment::subjectId,
                        Collectors.mapping(
                                one -> new PastComment(one.author(), one.writtenFirst(), named.apply(one.body())),
                                Collectors.toList())));
    }

    /** Who wants several subjects of one type, by number of the subject, in order. */
    @SignedIn
    public Map<Long, List<PastVote>> votes(String type, Collection<Long> subjects) {
        return votes.about(type, subjects).stream()
                .collect(Collectors.groupingBy(Vote::subjectId, Collectors.mapping(Vote::past, Collectors.toList())));
    }

    /**
     * Adds to a new subject what belongs to it.
     *
     * @param said by time
     * @param wanted each person at most once
     */
    @SystemOnly
    public void restore(SubjectRef subject, Collection<PastComment> said, Collection<PastVote> wanted) {
        said.forEach(comment ->
                comments.save(new Comment(subject, comment.author(), mentions.resolve(comment.body()), comment.at())));
        wanted.forEach(vote -> votes.save(new Vote(subject, vote.person(), vote.at())));
    }
}
