package app.ballast.discussion;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments and votes on subjects of other rooms. It cannot know who may see a subject: only the service that owns the
 * subject calls it, inside its own transaction and after it has checked. No page may (a test holds that).
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class DiscussionService {

    private static final int LONGEST = 20_000;

    private final CommentRepository comments;
    private final VoteRepository votes;
    private final Moves moves;
    private final PeopleDirectory people;
    private final CurrentUser user;
    private final Clock clock;

    DiscussionService(
            CommentRepository comments,
            VoteRepository votes,
            Moves moves,
            PeopleDirectory people,
            CurrentUser user,
            Clock clock) {
        this.comments = comments;
        this.votes = votes;
        this.moves = moves;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** The newest comments, at most {@code most}, the newest last. Two queries. */
    @SignedIn
    public List<CommentRow> comments(SubjectRef subject, int most) {
        List<CommentData> found =
                comments.newest(subject.type(), subject.id(), Limit.of(most)).reversed();
        Map<PersonId, String> names = people.names(
                found.stream().map(row -> new PersonId(row.authorId())).collect(Collectors.toSet()));
        return found.stream()
                .map(row -> new CommentRow(
                        row.id(), names.getOrDefault(new PersonId(row.authorId()), ""), row.body(), row.createdAt()))
                .toList();
    }

    /** Adds a comment of the person who asks: Markdown of 1 to 20,000 characters. */
    @SignedIn
    public void comment(SubjectRef subject, String body) {
        String clean = CleanText.of(body);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw DomainException.invalid("comment", "discussion.error.comment", LONGEST);
        }
        comments.save(new Comment(subject, user.id(), clean, clock.instant()));
    }

    /** Whether the person who asks has voted. */
    @SignedIn
    public boolean voted(SubjectRef subject) {
        return user.person()
                .map(person ->
                        votes.existsBySubjectTypeAndSubjectIdAndPersonId(subject.type(), subject.id(), person.number()))
                .orElse(false);
    }

    /**
     * Votes, or withdraws the vote, of the person who asks.
     *
     * @return whether that changed anything
     */
    @SignedIn
    public boolean vote(SubjectRef subject, boolean wanted) {
        if (!wanted) {
            return votes.withdraw(subject.type(), subject.id(), user.id().value()) > 0;
        }
        if (voted(subject)) {
            return false;
        }
        votes.save(new Vote(subject, user.id(), clock.instant()));
        return true;
    }

    /** How many people want the subject. */
    @SignedIn
    public int votes(SubjectRef subject) {
        return votes.countBySubjectTypeAndSubjectId(subject.type(), subject.id());
    }

    /** Moves comments and votes to another subject of the same type. Who voted for both keeps one vote there. */
    @SignedIn
    public void move(SubjectRef from, SubjectRef to) {
        moves.move(from, to);
    }

    /** Undoes {@link #move}: what came from {@code from} and still is with {@code to} goes back. */
    @SignedIn
    public void moveBack(SubjectRef from, SubjectRef to) {
        moves.moveBack(from, to);
    }
}
