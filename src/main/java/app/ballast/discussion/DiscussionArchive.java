package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.SystemOnly;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final RequestStore requests;
    private final Mentions mentions;

    DiscussionArchive(CommentRepository comments, VoteRepository votes, RequestStore requests, Mentions mentions) {
        this.comments = comments;
        this.votes = votes;
        this.requests = requests;
        this.mentions = mentions;
    }

    /** What was said about several subjects of one type, by number of the subject, in order. */
    @SignedIn
    public Map<Long, List<PastComment>> comments(String type, Collection<Long> subjects) {
        List<Comment> found = comments.about(type, subjects);
        UnaryOperator<String> named =
                mentions.named(found.stream().map(Comment::body).toList());
        Map<Long, List<PastComment>> past = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        for (Comment one : found) {
            List<PastComment> said = past.computeIfAbsent(one.subjectId(), any -> new ArrayList<>());
            places.put(one.number(), said.size());
            said.add(one.past(named.apply(one.body()), places));
        }
        return past;
    }

    /** What customers ask for, by number of the subject, in order. */
    @SignedIn
    public Map<Long, List<PastRequest>> requests(String type, Collection<Long> subjects) {
        Map<Long, List<PastRequest>> past = new HashMap<>();
        requests.of(type, subjects)
                .forEach((subject, rows) -> past.put(
                        subject,
                        rows.stream()
                                .map(row ->
                                        new PastRequest(row.request(), row.addedBy(), row.addedByName(), row.addedAt()))
                                .toList()));
        return past;
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
     * @param said by time; one that answers another comes after it
     * @param wanted each person at most once
     */
    @SystemOnly
    public void restore(SubjectRef subject, Collection<PastComment> said, Collection<PastVote> wanted) {
        List<Comment> restored = new ArrayList<>();
        for (PastComment past : said) {
            Comment comment = new Comment(subject, past.author(), mentions.resolve(past.body()), past.at());
            Integer answers = past.answers();
            if (answers != null && answers < restored.size()) {
                comment.answer(restored.get(answers));
            }
            comment.live(past);
            restored.add(comments.save(comment));
        }
        wanted.forEach(vote -> votes.save(new Vote(subject, vote.person(), vote.at())));
    }

    /** Adds to a new subject what customers asked for. */
    @SystemOnly
    public void restoreRequests(SubjectRef subject, Collection<PastRequest> asked) {
        asked.forEach(past -> requests.add(subject, past.request(), past.by(), past.byName(), past.at()));
    }
}
