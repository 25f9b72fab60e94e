package app.ballast.backlog;

import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.DiscussionService;
import app.ballast.portfolio.ProductId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding on new items. Nothing enters the queue without it. */
@Service
@DeniedByDefault
@Transactional
public class TriageService {

    private static final String OLDEST_FIRST = "w.createdAt asc, w.id asc";
    private static final String NEWEST_FIRST = "w.createdAt desc, w.id desc";
    /** No item is put off for longer. */
    private static final int LONGEST_SNOOZE_YEARS = 1;

    private final WorkItemRepository repository;
    private final Items items;
    private final ItemLists lists;
    private final DiscussionService discussion;
    private final ItemNews news;
    private final InputFiller filler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TriageService(
            WorkItemRepository repository,
            Items items,
            ItemLists lists,
            DiscussionService discussion,
            ItemNews news,
            InputFiller filler,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.items = items;
        this.lists = lists;
        this.discussion = discussion;
        this.news = news;
        this.filler = filler;
        this.events = events;
        this.clock = clock;
    }

    /** Items that wait for a decision, the oldest first; of some products, or of all where the set is empty. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<WaitingItem> waiting(Set<ProductId> products, int offset, int limit) {
        List<Long> ids = lists.ids(query(products), OLDEST_FIRST, offset, limit);
        Map<Long, WaitingItem> found = repository.waiting(ids).stream()
                .collect(Collectors.toMap(item -> item.id().value(), item -> item));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** How many wait, counted no further than to {@code most}. */
    @SignedIn
    @Transactional(readOnly = true)
    public int countWaiting(Set<ProductId> products, int most) {
        return lists.count(query(products), most);
    }

    /** The item that waits after another, or before it; empty at the end. The other need not wait itself. */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<ItemKey> neighbour(Set<ProductId> products, ItemKey of, boolean after) {
        WorkItem item = items.visible(of);
        ItemQuery query = query(products)
                .where(
                        after
                                ? "(w.createdAt > :at or w.createdAt = :at and w.id > :id)"
                                : "(w.createdAt < :at or w.createdAt = :at and w.id < :id)",
                        "at",
                        item.createdAt())
                .with("id", item.id().value());
        return first(query, after ? OLDEST_FIRST : NEWEST_FIRST);
    }

    /** The item that waits longest; empty where none waits. */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<ItemKey> first(Set<ProductId> products) {
        return first(query(products), OLDEST_FIRST);
    }

    private Optional<ItemKey> first(ItemQuery query, String order) {
        return lists.ids(query, order, 0, 1).stream()
                .findFirst()
                .flatMap(repository::key)
                .map(KeyData::key);
    }

    private ItemQuery query(Set<ProductId> products) {
        return lists.query(new BacklogFilter("", Set.of(), products, Set.of(Status.NEW), null));
    }

    /** Takes the item into the queue. */
    @EitherSide
    public Triaged accept(WorkItemId id) {
        WorkItem item = triaged(items.locked(id));
        item.accept(clock.instant());
        return done(item, "accepted", Status.ACCEPTED.code(), null);
    }

    /** @param reason 1 to 1,000 characters */
    @EitherSide
    public Triaged decline(WorkItemId id, String reason) {
        String clean = Limits.reason(reason);
        WorkItem item = triaged(items.locked(id));
        item.decline(clean, clock.instant());
        return done(item, "declined", Status.DECLINED.code(), clean);
    }

    /**
     * Puts the decision off; the item waits again from that day on.
     *
     * @param until a day after today, at most a year away
     */
    @EitherSide
    public Triaged snooze(WorkItemId id, LocalDate until) {
        LocalDate today = lists.today();
        if (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_SNOOZE_YEARS))) {
            throw DomainException.invalid(
                    "until", "backlog.error.until", today.plusDays(1), today.plusYears(LONGEST_SNOOZE_YEARS));
        }
        WorkItem item = triaged(items.locked(id));
        item.snooze(until, clock.instant());
        return done(item, "snoozed", until.toString(), null);
    }

    /**
     * Declares the item a duplicate of another of the same product: its votes and comments move to the other.
     *
     * @throws DomainException where the other is the item itself, of another product, or merged away itself
     */
    @EitherSide
    public Triaged merge(WorkItemId id, ItemKey into) {
        List<WorkItem> both = items.locked(id, items.visible(into).id());
        WorkItem item = triaged(both.getFirst());
        WorkItem other = both.getLast();
        refuseToMerge(item, other);
        Instant now = clock.instant();
        item.mergeInto(other, now);
        discussion.move(item.subject(), other.subject());
        recount(item, other);
        items.record(items.entry(other, "took in")
                .changing("duplicate", null, item.key() + " " + item.edit().title()));
        return done(item, "merged", other.key() + " " + other.edit().title(), null);
    }

    private void refuseToMerge(WorkItem item, WorkItem other) {
        if (item.id().equals(other.id())) {
            throw DomainException.invalid("into", "backlog.error.merge.self", item.key());
        }
        // Comments must not reach people who may not see the product that they were written in.
        if (!item.product().equals(other.product())) {
            throw DomainException.invalid("into", "backlog.error.merge.product", item.key(), other.key());
        }
        WorkItemId further = other.mergedInto();
        if (further != null) {
            String target = repository
                    .key(further.value())
                    .map(KeyData::key)
                    .map(ItemKey::toString)
                    .orElse("");
            throw DomainException.invalid("into", "backlog.error.merge.merged", other.key(), target);
        }
    }

    /**
     * Takes a decision back, as long as no work was begun: the item waits for triage again, and what a merge moved goes
     * back.
     *
     * @param version of the item as it was decided, as {@link Triaged} says it
     */
    @EitherSide
    public void undo(WorkItemId id, long version) {
        WorkItemId mergedInto = items.visible(id).mergedInto();
        List<WorkItem> both = mergedInto == null ? List.of(items.locked(id)) : items.locked(id, mergedInto);
        WorkItem item = both.getFirst();
        items.requireTriage(item);
        Items.requireVersion(item, version);
        Status before = item.status(lists.today());
        item.returnToTriage(clock.instant());
        if (mergedInto != null) {
            WorkItem other = both.getLast();
            if (other.mergedInto() != null) {
                throw DomainException.conflict("backlog.error.merge.undo", other.key());
            }
            discussion.moveBack(item.subject(), other.subject());
            recount(item, other);
            items.record(items.entry(other, "gave back")
                    .changing("duplicate", item.key().toString(), null));
        }
        items.record(items.entry(item, "returned to triage").changing("status", before.code(), Status.NEW.code()));
        events.publishEvent(new ItemTriaged(id, item.product()));
    }

    private WorkItem triaged(WorkItem item) {
        items.requireTriage(item);
        return item;
    }

    private void recount(WorkItem... both) {
        for (WorkItem item : both) {
            item.countVotes(discussion.votes(item.subject()));
            filler.fillReach(item);
        }
    }

    private Triaged done(WorkItem item, String action, String to, @Nullable String reason) {
        items.record(items.entry(item, action)
                .changing("status", Status.NEW.code(), to)
                .because(reason));
        news.triaged(item, action);
        events.publishEvent(new ItemTriaged(item.id(), item.product()));
        repository.flush();
        return new Triaged(item.id(), item.key(), item.version());
    }
}
