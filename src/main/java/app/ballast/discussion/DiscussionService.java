package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    private final Talks talks;
    private final CommentWork work;
    private final VoteRepository votes;
    private final Moves moves;
    private final PeopleDirectory people;
    private final CurrentUser user;
    private final Clock clock;

    DiscussionService(
            Talks talks,
            CommentWork work,
            VoteRepository votes,
            Moves moves,
            PeopleDirectory people,
            CurrentUser user,
            Clock clock) {
        this.talks = talks;
        this.work = work;
        this.votes = votes;
        this.moves = moves;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** Reads what was said about a subject. */
    @SignedIn
    public TalkReader reader(SubjectRef subject) {
        return new TalkReader(talks, subject);
    }

    /**
     * Takes part in what is said about a subject.
     *
     * @param product number of the product that it hangs on, null for none
     * @param log writes down what was done
     */
    @SignedIn
    public TalkWriter writer(SubjectRef subject, @Nullable Long product, Consumer<TalkAct> log) {
        return new TalkWriter(work, subject, product, log);
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

    /** How many of those who want the subject hold each role today; who holds several counts for each. Two queries. */
    @SignedIn
    public Map<Role, Long> votesByRole(SubjectRef subject) {
        return people.roles(votes.voters(subject.type(), subject.id()).stream()
                .map(PersonId::new)
                .toList());
    }

    /** Moves comments, votes and requests to another subject of the same type. Who voted for both keeps one vote there. */
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
