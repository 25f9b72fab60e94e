package app.ballast.backlog;

import app.ballast.audit.Activity;
import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import app.ballast.people.SignedInPerson;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of work: logging, listing, reading and editing items. An item of a product that the asker does not see does
 * not exist for them, in any answer.
 */
@Service
@DeniedByDefault
@Transactional
public class BacklogService {

    /** Lists are counted no further than to one more than this. */
    public static final int MOST_COUNTED = 10_000;

    /** No list of items that hold some words is counted further. */
    public static final int MOST_FOUND = 2_000;

    private final WorkItemRepository repository;
    private final Items items;
    private final ItemLists lists;
    private final ItemReader reader;
    private final ItemNumbers numbers;
    private final ItemChecks checks;
    private final ScoreKeeper scores;
    private final InputFiller filler;
    private final HoldReader holds;
    private final ItemNews news;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BacklogService(
            WorkItemRepository repository,
            Items items,
            ItemLists lists,
            ItemReader reader,
            ItemNumbers numbers,
            ItemChecks checks,
            ScoreKeeper scores,
            InputFiller filler,
            HoldReader holds,
            ItemNews news,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.items = items;
        this.lists = lists;
        this.reader = reader;
        this.numbers = numbers;
        this.checks = checks;
        this.scores = scores;
        this.filler = filler;
        this.holds = holds;
        this.news = news;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Logs a new item, which then waits for triage.
     *
     * @throws DomainException where the product is archived, or does not depend on the service
     */
    @SignedIn
    public ItemKey log(NewWorkItem text) {
        ProductRef product = checks.openProduct(text.product());
        checks.service(product, text.service());
        WorkItem item = repository.save(WorkItem.logged(
                product,
                numbers.take(product.id()),
                text,
                user.person().map(SignedInPerson::id).orElse(null),
                user.actor().name(),
                clock.instant()));
        repository.flush();
        filler.fill(item);
        items.record(item, "logged");
        news.logged(item);
        events.publishEvent(new ItemLogged(item.id(), item.product()));
        return item.key();
    }

    /** Part of the list. Always as many statements, however long the list is. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<BacklogRow> find(BacklogFilter filter, BacklogSort sort, int offset, int limit) {
        return lists.rows(lists.query(filter), sort, offset, limit);
    }

    /** How many items the list has; {@link BacklogFilter#mostCounted()} + 1 stands for more than that. */
    @SignedIn
    @Transactional(readOnly = true)
    public int count(BacklogFilter filter) {
        return lists.count(filter, filter.mostCounted() + 1);
    }

    /**
     * The next items of the list in the order of their ids, for readers that go through all of them.
     *
     * @param after the last item that was read; null to begin
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<BacklogRow> after(BacklogFilter filter, @Nullable WorkItemId after, int limit) {
        ItemQuery query = lists.query(filter);
        return lists.rows(
                after == null ? query : query.where("w.id > :after", "after", after.value()), "w.id asc", 0, limit);
    }

    /** Those of some items that a filter leaves in; at most as many as are named, and as many statements as for a list. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<BacklogRow> among(BacklogFilter filter, Collection<WorkItemId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> named = ids.stream().map(WorkItemId::value).toList();
        return lists.rows(lists.query(filter).where("w.id in :named", "named", named), "w.id asc", 0, named.size());
    }

    /** The number of an item that the asker sees. */
    @SignedIn
    @Transactional(readOnly = true)
    public WorkItemId id(ItemKey key) {
        return items.visible(key).id();
    }

    @SignedIn
    @Transactional(readOnly = true)
    public WorkItemDetails details(ItemKey key) {
        return reader.details(items.visible(key));
    }

    @SignedIn
    @Transactional(readOnly = true)
    public WorkItemDetails details(WorkItemId id) {
        return reader.details(items.visible(id));
    }

    /**
     * Changes an item. Each field may be changed by those whom {@link ItemRights} names.
     *
     * @param version the one that the edit began from
     * @throws DomainException CONFLICT where the item was changed since: read it again and offer both
     */
    @SignedIn
    public void edit(WorkItemId id, long version, WorkItemEdit to) {
        WorkItem item = items.lockedInQueue(id);
        Items.requireVersion(item, version);
        WorkItemEdit before = item.edit();
        Set<ItemField> changed = to.differences(before);
        if (changed.isEmpty()) {
            return;
        }
        checks.rights(items.rights(item), before, to, item.status(lists.today()));
        if (changed.contains(ItemField.DESCRIPTION)) {
            Limits.description(to.description());
        }
        if (changed.contains(ItemField.SERVICE)) {
            checks.service(checks.product(item.product()), to.service());
        }
        if (changed.contains(ItemField.RELEASE)) {
            checks.release(item.product(), to.plan().release());
        }
        PersonId assignee = to.assignee();
        if (assignee != null && changed.contains(ItemField.ASSIGNEE)) {
            checks.person(assignee);
        }
        item.change(to, changed.contains(ItemField.KIND) ? holds.now() : Holds.NONE, clock.instant());
        filler.follow(item, changed);
        Activity entry = items.entry(item, "changed");
        for (ItemField field : changed) {
            items.record(entry.changing(field.code(), checks.text(field, before), checks.text(field, to)));
        }
        Status stands = item.status(lists.today());
        news.tell(news.changed(item, before, stands, stands));
        events.publishEvent(new ItemChanged(id, item.product()));
    }

    /**
     * Moves an accepted item to another status of work, from the one in which the mover saw it.
     *
     * @throws DomainException CONFLICT where somebody else has moved it since, saying who and where to; or where it has
     *     not been accepted
     */
    @EitherSide
    public void move(WorkItemId id, Status from, Status to) {
        WorkItem item = items.lockedInQueue(id);
        Status now = item.status(lists.today());
        if (now != from && now != to) {
            throw DomainException.conflict(
                    "backlog.error.moved",
                    item.key(),
                    Messages.text(Locale.ENGLISH, now.labelKey()),
                    items.lastActor(item));
        }
        move(id, to);
    }

    /**
     * Edits an item and moves it on, both or neither.
     *
     * @param version the one that the change began from
     * @param status where it shall stand; null to leave it where it is
     * @throws DomainException as {@link #edit} and {@link #move}
     */
    @SignedIn
    public void change(WorkItemId id, long version, WorkItemEdit to, @Nullable Status status) {
        edit(id, version, to);
        if (status != null) {
            move(id, status);
        }
    }

    /**
     * Moves an accepted item to another status of work.
     *
     * @throws DomainException CONFLICT where it has not been accepted; REFUSED where a policy holds it back
     */
    @EitherSide
    public void move(WorkItemId id, Status to) {
        WorkItem item = items.lockedInQueue(id);
        items.requireTriage(item);
        Status before = item.status(lists.today());
        if (before != to) {
            item.move(to, holds.now(), clock.instant());
            scores.settle(item);
            items.record(items.entry(item, "moved").changing("status", before.code(), to.code()));
            news.tell(news.changed(item, item.edit(), before, to));
            events.publishEvent(new ItemChanged(id, item.product()));
        }
    }
}
