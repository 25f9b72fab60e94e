package app.ballast.backlog;

import app.ballast.common.DomainException;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Locks items together with all that hang on them, or that they hang on, by moves: a change of one's worth places all of
 * them. The order is always the same, so that no two ever wait for each other: first the gate of moves, then items by number.
 *
 * @see <a href="file:docs/decisions/0018-the-night-and-the-order-of-locks.md">why</a>
 */
@Component
class QueueLocks {

    private final EntityManager entities;
    private final MovedItemRepository moves;
    private final QueueOrder order;
    private final WorkItemRepository items;

    QueueLocks(EntityManager entities, MovedItemRepository moves, QueueOrder order, WorkItemRepository items) {
        this.entities = entities;
        this.moves = moves;
        this.order = order;
        this.items = items;
    }

    /**
     * Locks an item whose worth or status is about to change. One that no move concerns needs no gate.
     *
     * @return it and all that hang together with it
     * @throws DomainException CONFLICT where somebody moved it in the very moment: nothing is lost, and a second try succeeds
     */
    List<WorkItem> lock(WorkItemId id) {
        Set<Long> alone = Set.of(id.value());
        if (isMoved(alone)) {
            return lockToMove(alone);
        }
        List<WorkItem> locked = items.lock(alone);
        if (isMoved(alone)) {
            // The gate cannot be had any more without breaking the order.
            throw DomainException.conflict(
                    "error.changed-meanwhile", locked.getFirst().key());
        }
        return locked;
    }

    /** Locks items that are about to be moved, or of which some may have been. Others who move anything wait. */
    List<WorkItem> lockToMove(Collection<Long> ids) {
        gate();
        Set<Long> all = new TreeSet<>(ids);
        if (isMoved(ids)) {
            ids.forEach(id -> all.addAll(order.together(id)));
        }
        return items.lock(all);
    }

    /**
     * Items and all that hang together with them by number, as many are to be locked: part by part in this order, and placed
     * once all are. Takes the gate where a move concerns any.
     */
    List<Long> inOrder(Collection<Long> ids) {
        Set<Long> all = new TreeSet<>(ids);
        if (!ids.isEmpty() && !order.tied(ids).isEmpty()) {
            gate();
            order.tied(ids).forEach(id -> all.addAll(order.together(id)));
        }
        return List.copyOf(all);
    }

    private void gate() {
        entities.createNativeQuery("select id from item_counter_gate where id = 3 for update")
                .getSingleResult();
    }

    private boolean isMoved(Collection<Long> ids) {
        return moves.existsByItemIdInOrAnchorIdIn(ids, ids);
    }
}
