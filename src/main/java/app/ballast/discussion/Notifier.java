package app.ballast.discussion;

import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.SystemOnly;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.discussion.NotificationStore.Letter;
import app.ballast.discussion.NotificationStore.Once;
import app.ballast.discussion.WatcherStore.Part;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what happened, in the transaction in which it did. Nobody is told of what they did themselves, nor twice of
 * one event, nor of a subject that does not exist for them, nor once their account is closed.
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class Notifier {

    /** How live pages call somebody's inbox: its number is the person's. */
    static final String INBOX = "inbox";

    private static final int PART = 1000;

    private final NotificationStore letters;
    private final WatcherStore watchers;
    private final Subjects subjects;
    private final PeopleDirectory people;
    private final CurrentUser user;
    private final EntityManager entities;
    private final ChangeFeed feed;
    private final Clock clock;

    Notifier(
            NotificationStore letters,
            WatcherStore watchers,
            Subjects subjects,
            PeopleDirectory people,
            CurrentUser user,
            EntityManager entities,
            ChangeFeed feed,
            Clock clock) {
        this.letters = letters;
        this.watchers = watchers;
        this.subjects = subjects;
        this.people = people;
        this.user = user;
        this.entities = entities;
        this.feed = feed;
        this.clock = clock;
    }

    /** As {@link #tell(Collection)}, of one. */
    @SignedIn
    public void tell(News news) {
        tell(List.of(news));
    }

    /**
     * Tells of several things, the most personal first; whoever acts is their author. The number of statements is the same
     * for one as for a thousand of them, and for any number of people.
     */
    @SignedIn
    public void tell(Collection<News> several) {
        tellAll(several, user.actor());
    }

    /** As {@link #tell(Collection)}, of what somebody did a moment ago. */
    @SystemOnly
    public void tell(Collection<News> several, Actor author) {
        tellAll(several, author);
    }

    private void tellAll(Collection<News> several, Actor author) {
        List<News> all = List.copyOf(several);
        for (int from = 0; from < all.size(); from += PART) {
            tellSome(all.subList(from, Math.min(all.size(), from + PART)), author);
        }
    }

    private void tellSome(List<News> several, Actor author) {
        // What was made a moment ago is there for the rooms that are asked for it.
        entities.flush();
        takePart(several, author);
        List<Letter> wanted = addressed(several, author);
        List<Letter> allowed = allowed(wanted);
        Set<Once> told = allowed.isEmpty()
                ? Set.of()
                : letters.told(
                        allowed.stream().map(letter -> letter.news().event()).collect(Collectors.toSet()));
        Set<Once> once = new HashSet<>(told);
        List<Letter> fresh =
                allowed.stream().filter(letter -> once.add(letter.once())).toList();
        letters.add(fresh, author, clock.instant());
        fresh.stream()
                .map(Letter::person)
                .distinct()
                .forEach(person -> feed.tell(new Change(new SubjectRef(INBOX, person.value()), null)));
    }

    private void takePart(List<News> several, Actor author) {
        Long self = author.personId();
        List<Part> parts = new ArrayList<>();
        for (News news : several) {
            if (news.kind().authorTakesPart() && self != null) {
                parts.add(new Part(news.subject(), new PersonId(self)));
            }
            if (news.kind().addresseeTakesPart()) {
                news.people().forEach(person -> parts.add(new Part(news.subject(), person)));
            }
        }
        if (!parts.isEmpty()) {
            watchers.takePart(parts, clock.instant())
                    .forEach(more -> feed.tell(new Change(WatchService.watchersOf(more), null)));
        }
    }

    private List<Letter> addressed(Collection<News> several, Actor author) {
        Map<SubjectRef, Set<PersonId>> watching = watchers.of(
                several.stream().flatMap(news -> news.watched().stream()).collect(Collectors.toSet()));
        List<Letter> all = new ArrayList<>();
        for (News news : several) {
            Set<PersonId> to = new HashSet<>(news.people());
            news.watched().forEach(subject -> to.addAll(watching.getOrDefault(subject, Set.of())));
            to.removeIf(person -> Long.valueOf(person.value()).equals(author.personId()));
            to.forEach(person -> all.add(new Letter(person, news)));
        }
        return all;
    }

    private List<Letter> allowed(List<Letter> wanted) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        Set<PersonId> active = people.active(wanted.stream().map(Letter::person).collect(Collectors.toSet()));
        Collection<SubjectCard> cards = subjects.cards(
                        wanted.stream().flatMap(letter -> letter.news().about()).collect(Collectors.toSet()))
                .values();
        Map<SubjectRef, Set<PersonId>> readers = subjects.readers(cards, active);
        return wanted.stream()
                .filter(letter -> active.contains(letter.person())
                        && letter.news().about().allMatch(subject -> readers.getOrDefault(subject, Set.of())
                                .contains(letter.person())))
                .toList();
    }
}
