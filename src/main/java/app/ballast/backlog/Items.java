package app.ballast.backlog;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.DomainException;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import app.ballast.portfolio.PortfolioService;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds items for whoever asks, knows what they may do with each, and writes down what was done. */
@Component
class Items {

    private final WorkItemRepository items;
    private final QueueLocks queue;
    private final PortfolioService portfolio;
    private final ItemLists lists;
    private final ActivityLog log;
    private final CurrentUser user;

    Items(
            WorkItemRepository items,
            QueueLocks queue,
            PortfolioService portfolio,
            ItemLists lists,
            ActivityLog log,
            CurrentUser user) {
        this.items = items;
        this.queue = queue;
        this.portfolio = portfolio;
        this.lists = lists;
        this.log = log;
        this.user = user;
    }

    /** The item, to be read. One of a product that the asker does not see answers as one that is not there. */
    WorkItem visible(ItemKey key) {
        return items.findByProductKeyAndNumber(key.product(), key.number())
                .filter(this::isVisible)
                .orElseThrow(() -> ItemKey.missing(key.toString()));
    }

    /** As {@link #visible(ItemKey)}. */
    WorkItem visible(WorkItemId id) {
        return items.findById(id.value())
                .filter(this::isVisible)
                .orElseThrow(() -> ItemKey.missing(String.valueOf(id.value())));
    }

    /** The item, to be changed: others who want to change it wait. Not found as {@link #visible(ItemKey)}. */
    WorkItem locked(WorkItemId id) {
        return items.lock(List.of(id.value())).stream()
                .filter(this::isVisible)
                .findFirst()
                .orElseThrow(() -> ItemKey.missing(String.valueOf(id.value())));
    }

    /**
     * As {@link #locked(WorkItemId)}, for a change of what its place in the queue follows from: all that hang together with it
     * by moves are locked too. To be called before anything else is locked.
     */
    WorkItem lockedInQueue(WorkItemId id) {
        return pick(queue.lock(id), id);
    }

    /**
     * An item, and the one that it shall be put above, both with all that hang together with them.
     *
     * @throws DomainException NOT_FOUND as {@link #visible(ItemKey)}
     */
    List<WorkItem> lockedToMove(WorkItemId id, ItemKey over) {
        WorkItemId anchor = items.number(over.product(), over.number())
                .map(WorkItemId::new)
                .orElseThrow(() -> ItemKey.missing(over.toString()));
        List<WorkItem> locked = queue.lockToMove(List.of(id.value(), anchor.value()));
        return List.of(
                pick(locked, id),
                locked.stream()
                        .filter(item -> item.id().equals(anchor) && isVisible(item))
                        .findFirst()
                        .orElseThrow(() -> ItemKey.missing(over.toString())));
    }

    /** Two items, to be changed; locked in the order of their ids, so that two who do this never wait for each other. */
    List<WorkItem> locked(WorkItemId first, WorkItemId second) {
        List<WorkItem> both = items.lock(List.of(first.value(), second.value()));
        return List.of(pick(both, first), pick(both, second));
    }

    private WorkItem pick(List<WorkItem> found, WorkItemId id) {
        return found.stream()
                .filter(item -> item.id().equals(id) && isVisible(item))
                .findFirst()
                .orElseThrow(() -> ItemKey.missing(String.valueOf(id.value())));
    }

    private boolean isVisible(WorkItem item) {
        return portfolio.visibleProducts().contains(item.product());
    }

    ItemRights rights(WorkItem item) {
        if (user.isSystem()) {
            return ItemRights.all();
        }
        Optional<SignedInPerson> person = user.person();
        return ItemRights.of(
                item.edit().kind(),
                item.status(lists.today()),
                person.filter(asker -> item.isReportedBy(asker.id())).isPresent(),
                user.roles());
    }

    /** Refuses whoever does not answer for the item's kind. */
    void requireTriage(WorkItem item) {
        if (!rights(item).triage()) {
            throw notFor(item.edit().kind().owner());
        }
    }

    static DomainException notFor(Role owner) {
        return DomainException.refused("backlog.refused." + owner.name());
    }

    /** The refusal of a change of a field by somebody who may not. */
    static DomainException notFor(Kind kind, ItemField field) {
        Role owner = ItemRights.owner(kind, field);
        return ItemField.DATES.contains(field)
                ? DomainException.refused("backlog.refused.PROGRAM." + owner.name())
                : notFor(owner);
    }

    /** Refuses a change that began from an older version than the present one. */
    static void requireVersion(WorkItem item, long version) {
        if (item.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", item.key());
        }
    }

    /** Name of whoever did something to it last; empty where nobody did. */
    String lastActor(WorkItem item) {
        return log.history(item.subject(), 1).stream()
                .findFirst()
                .map(ActivityRow::actor)
                .orElse("");
    }

    void record(WorkItem item, String action) {
        log.record(entry(item, action));
    }

    void record(Activity activity) {
        log.record(activity);
    }

    Activity entry(WorkItem item, String action) {
        return Activity.of(
                user.actor(),
                item.subject(),
                item.key() + " " + item.edit().title(),
                item.product().value(),
                action);
    }
}
