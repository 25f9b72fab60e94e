package app.ballast.discussion;

import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.SystemOnly;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.discussion.WatcherStore.Part;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Watching a subject: by hand, or by taking part in it. Who has said by hand that they do not is left in peace. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class WatchService {

    private final WatcherStore watchers;
    private final Subjects subjects;
    private final PeopleDirectory people;
    private final CurrentUser user;
    private final EntityManager entities;
    private final ChangeFeed feed;
    private final Clock clock;

    WatchService(
            WatcherStore watchers,
            Subjects subjects,
            PeopleDirectory people,
            CurrentUser user,
            EntityManager entities,
            ChangeFeed feed,
            Clock clock) {
        this.watchers = watchers;
        this.subjects = subjects;
        this.people = people;
        this.user = user;
        this.entities = entities;
        this.feed = feed;
        this.clock = clock;
    }

    /** What live pages call the watchers of a subject. */
    public static SubjectRef watchersOf(SubjectRef subject) {
        return new SubjectRef("watchers-of-" + subject.type(), subject.id());
    }

    /** Who watches a subject, of those who may see it. One that the reader does not see answers as one that is not there. */
    @SignedIn
    public Watching watching(SubjectRef subject) {
        SubjectCard card = visible(subject);
        Set<PersonId> all = watchers.of(Set.of(subject)).getOrDefault(subject, Set.of());
        Set<PersonId> others = new HashSet<>(
                subjects.readers(List.of(card), people.active(all)).getOrDefault(subject, Set.of()));
        boolean me = others.remove(user.id());
        return new Watching(
                me,
                people.names(others).entrySet().stream()
                        .map(named -> new PersonRef(named.getKey(), named.getValue()))
                        .sorted(Comparator.comparing(PersonRef::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    /** Who watches some subjects, whether or not they may see them; one statement for each type. */
    @SystemOnly
    public Map<SubjectRef, Set<PersonId>> watchers(Collection<SubjectRef> several) {
        return watchers.of(several);
    }

    /** That a subject is gone, and so nobody watches it. */
    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(SubjectRef subject) {
        watchers.remove(subject);
    }

    /** That a subject is there again, and with it those who watched it by hand. */
    @SystemOnly
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(SubjectRef subject, Collection<PersonId> who) {
        watchers.putAll(subject, who, clock.instant());
    }

    /**
     * Watches a subject from now on, or watches it no more, whatever one does there.
     *
     * @throws DomainException where a subject of its type cannot be watched
     */
    @SignedIn
    @Transactional
    public void watch(SubjectRef subject, boolean wanted) {
        SubjectCard card = visible(subject);
        watchers.put(subject, user.id(), wanted ? Stance.BY_HAND : Stance.NOT, clock.instant());
        subjects.watched(subject, watchers.of(Set.of(subject)).getOrDefault(subject, Set.of()));
        feed.tell(new Change(
                watchersOf(subject), card.product().map(ProductId::value).orElse(null)));
    }

    /** That people took part in subjects: they watch them from now on, unless they have said that they do not. */
    @SignedIn
    @Transactional(propagation = Propagation.MANDATORY)
    public void tookPart(SubjectRef subject, Collection<PersonId> who) {
        if (!who.isEmpty()) {
            entities.flush();
            watchers.takePart(
                            who.stream()
                                    .map(person -> new Part(subject, person))
                                    .toList(),
                            clock.instant())
                    .forEach(more -> feed.tell(new Change(watchersOf(more), null)));
        }
    }

    /** As {@link #tookPart(SubjectRef, Collection)}, of whoever acts; nothing where the system does. */
    @SignedIn
    @Transactional(propagation = Propagation.MANDATORY)
    public void tookPart(SubjectRef subject) {
        user.person().ifPresent(person -> tookPart(subject, Set.of(person.id())));
    }

    private SubjectCard visible(SubjectRef subject) {
        SubjectCard card = subjects.cards(Set.of(subject), user.id()).get(subject);
        if (card == null) {
            throw DomainException.notFound(subject.type() + " " + subject.id());
        }
        return card;
    }
}
