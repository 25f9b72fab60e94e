package app.ballast.backlog;

import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.people.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves items of the queue out of the order of their scores, with a reason that stays visible. Within a kind its owner does
 * that; across kinds either side may, and both items' histories tell the other side.
 */
@Service
@DeniedByDefault
@Transactional
public class QueueService {

    private final Items items;
    private final MovedItemRepository moves;
    private final WorkItemRepository repository;
    private final QueueOrder order;
    private final ItemNews news;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QueueService(
            Items items,
            MovedItemRepository moves,
            WorkItemRepository repository,
            QueueOrder order,
            ItemNews news,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.moves = moves;
        this.repository = repository;
        this.order = order;
        this.news = news;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts an item directly above another, in the place of any earlier move of it. It stays there when the other's score
     * changes, until it is let go.
     *
     * @param reason 1 to 1,000 characters
     * @throws DomainException where one of the two is not in the queue, or the other hangs on the item itself
     */
    @EitherSide
    public void moveOver(WorkItemId id, ItemKey over, String reason) {
        String clean = Limits.reason(reason);
        List<WorkItem> both = items.lockedToMove(id, over);
        WorkItem item = both.getFirst();
        WorkItem anchor = both.getLast();
        if (item.edit().kind() == anchor.edit().kind()) {
            items.requireTriage(item);
        }
        requireQueued(item, "item");
        requireQueued(anchor, "over");
        if (item.id().equals(anchor.id())) {
            throw DomainException.invalid("over", "queue.error.self", item.key());
        }
        if (order.hangsOn(anchor.id(), item.id())) {
            throw DomainException.invalid("over", "queue.error.circle", anchor.key(), item.key());
        }
        String former = moves.findByItemId(id.value())
                .flatMap(move -> repository.key(move.anchor()))
                .map(key -> key.key().toString())
                .orElse(null);
        moves.save(new MovedItem(item.id(), anchor.id(), clean, user.actor().name(), clock.instant()));
        moves.flush();
        order.settle(item);
        items.record(items.entry(item, "moved over")
                .changing("queue", former, anchor.key() + " " + anchor.edit().title())
                .because(clean));
        items.record(items.entry(anchor, "was passed by")
                .changing("queue", null, item.key() + " " + item.edit().title())
                .because(clean));
        news.putAbove(item, anchor, clean);
        events.publishEvent(new ItemChanged(item.id(), item.product()));
    }

    /** Lets an item go back to the place of its score; nothing where it was not moved. */
    @EitherSide
    public void letGo(WorkItemId id) {
        WorkItem item = items.lockedInQueue(id);
        MovedItem move = moves.findByItemId(id.value()).orElse(null);
        if (move == null) {
            return;
        }
        WorkItem anchor = items.visible(new WorkItemId(move.anchor()));
        if (item.edit().kind() == anchor.edit().kind()) {
            items.requireTriage(item);
        }
        moves.delete(move);
        moves.flush();
        item.standByScore();
        order.settle(item);
        order.settle(anchor);
        items.record(items.entry(item, "let go")
                .changing("queue", anchor.key() + " " + anchor.edit().title(), null));
        events.publishEvent(new ItemChanged(item.id(), item.product()));
    }

    private static void requireQueued(WorkItem item, String field) {
        if (!item.isQueued()) {
            throw DomainException.invalid(field, "queue.error.not-queued", item.key());
        }
    }
}
