package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.discussion.InboxStore.Counted;
import app.ballast.discussion.InboxStore.Stored;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One's own inbox. What was told of a subject that no longer exists for its reader is not in it, nor in any count, until
 * the subject is theirs to see again.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class InboxService {

    /** So many of the news of one subject are shown; the others are counted. */
    public static final int SHOWN = 5;

    private final InboxStore store;
    private final Subjects subjects;
    private final CurrentUser user;
    private final ChangeFeed feed;
    private final Clock clock;

    InboxService(InboxStore store, Subjects subjects, CurrentUser user, ChangeFeed feed, Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.user = user;
        this.feed = feed;
        this.clock = clock;
    }

    /** Whether a change is one of somebody's inbox. */
    public static boolean isOf(Change change, long person) {
        return change.subject().type().equals(Notifier.INBOX)
                && change.subject().id() == person;
    }

    /** Subjects with what was told of them, the newest first; as many statements for any number of them. */
    @SignedIn
    public List<InboxGroup> groups(InboxFilter filter, int offset, int limit) {
        PersonId me = user.id();
        List<Counted> found = store.groups(me, filter, offset, limit);
        if (found.isEmpty()) {
            return List.of();
        }
        List<SubjectRef> about = found.stream().map(Counted::subject).toList();
        List<Stored> newest = store.newest(me, filter, about, SHOWN);
        Map<SubjectRef, SubjectCard> cards = subjects.cards(Stream.concat(
                        about.stream(), newest.stream().map(Stored::through).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
        Map<SubjectRef, List<Stored>> news = newest.stream().collect(Collectors.groupingBy(Stored::subject));
        return found.stream()
                .flatMap(group -> Optional.ofNullable(cards.get(group.subject()))
                        .map(card -> group(group, card, news.getOrDefault(group.subject(), List.of()), cards))
                        .stream())
                .toList();
    }

    private static InboxGroup group(
            Counted group, SubjectCard card, List<Stored> news, Map<SubjectRef, SubjectCard> cards) {
        return new InboxGroup(
                group.subject(),
                card.label(),
                card.path(),
                group.count(),
                group.unread(),
                news.stream()
                        .map(one -> new InboxEntry(
                                one.id(),
                                one.kind(),
                                one.author(),
                                one.words(cards),
                                card.path(one.place()),
                                one.at(),
                                one.read()))
                        .toList());
    }

    /** How many are unread, counted no further than to {@code most}; none for nobody and for the system. */
    @SignedIn
    public int unread(int most) {
        return user.person().map(me -> store.unread(me.id(), most)).orElse(0);
    }

    /** How many are unread, by why one was told; of those that there are any of. */
    @SignedIn
    public Map<NewsGroup, Integer> unreadByGroup() {
        Map<NewsGroup, Integer> counts = new EnumMap<>(NewsGroup.class);
        store.unreadByKind(user.id()).forEach((kind, count) -> counts.merge(kind.group(), count, Integer::sum));
        return counts;
    }

    /** Marks a part of the inbox; other windows of the same person follow. */
    @SignedIn
    @Transactional
    public InboxMark mark(InboxPart part, InboxMark.Act act) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int marked = store.mark(user.id(), part, act, now);
        tell();
        return new InboxMark(act, now, marked);
    }

    /** Takes back that something was read or put away. */
    @SignedIn
    @Transactional
    public void undo(InboxMark mark) {
        if (mark.act() == InboxMark.Act.READ || mark.act() == InboxMark.Act.ARCHIVE) {
            store.undo(user.id(), mark);
            tell();
        }
    }

    private void tell() {
        feed.tell(new Change(new SubjectRef(Notifier.INBOX, user.id().value()), null));
    }
}
