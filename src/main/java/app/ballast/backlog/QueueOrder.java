package app.ballast.backlog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where moved items stand: directly above the item that they were moved over, and with it when its score changes. Of several
 * that were moved over the same item the latest stands lowest, next to it.
 */
@Component
class QueueOrder {

    /** Far under the difference of two scores, which have four decimals. */
    private static final BigDecimal STEP = new BigDecimal("0.00000001");

    private final MovedItemRepository moves;
    private final WorkItemRepository items;

    QueueOrder(MovedItemRepository moves, WorkItemRepository items) {
        this.moves = moves;
        this.items = items;
    }

    /** Whether an item hangs on another, by what it was moved over and so on. */
    boolean hangsOn(WorkItemId item, WorkItemId on) {
        return path(item.value()).contains(on.value());
    }

    /** Those of some items that were moved, or that others were moved over. */
    Set<Long> tied(Collection<Long> ids) {
        Set<Long> tied = new HashSet<>();
        moves.findByItemIdIn(ids).forEach(move -> tied.add(move.item()));
        moves.findByAnchorIdIn(ids).forEach(move -> tied.add(move.anchor()));
        return tied;
    }

    /** The item, what it was moved over, what that was moved over, and so on. */
    private List<Long> path(long item) {
        List<Long> path = new ArrayList<>(List.of(item));
        Optional<MovedItem> move = moves.findByItemId(item);
        while (move.isPresent() && !path.contains(move.get().anchor())) {
            path.add(move.get().anchor());
            move = moves.findByItemId(move.get().anchor());
        }
        return path;
    }

    /** An item and all that hang together with it: whose places one of them moves. */
    Set<Long> together(long item) {
        long root = path(item).getLast();
        Set<Long> together = new HashSet<>(upward(root));
        together.add(root);
        together.add(item);
        return together;
    }

    /**
     * Puts right the places of all that hang together with an item, after its score, its status or its move has changed. They are locked
     * already, by {@link QueueLocks}.
     */
    void settle(WorkItem item) {
        long root = path(item.id().value()).getLast();
        List<Long> upward = upward(root);
        if (upward.isEmpty()) {
            return;
        }
        List<Long> all = new ArrayList<>(upward);
        all.add(root);
        Map<Long, WorkItem> found = new HashMap<>();
        items.lock(all).forEach(one -> found.put(one.id().value(), one));
        WorkItem base = found.get(root);
        for (int i = 0; base != null && i < upward.size(); i++) {
            WorkItem moved = found.get(upward.get(i));
            if (moved != null) {
                moved.place(base.worth().add(STEP.multiply(BigDecimal.valueOf(i + 1L))));
            }
        }
    }

    /** What hangs on an item, from the one next to it upward. */
    private List<Long> upward(long root) {
        Map<Long, List<MovedItem>> byAnchor = new LinkedHashMap<>();
        Set<Long> asked = new HashSet<>();
        List<Long> level = List.of(root);
        while (!level.isEmpty()) {
            asked.addAll(level);
            List<MovedItem> next = moves.findByAnchorIdIn(level);
            next.forEach(move -> byAnchor.computeIfAbsent(move.anchor(), anchor -> new ArrayList<>())
                    .add(move));
            level = next.stream()
                    .map(MovedItem::item)
                    .filter(item -> !asked.contains(item))
                    .toList();
        }
        List<Long> upward = new ArrayList<>();
        climb(root, byAnchor, upward);
        return upward;
    }

    private static void climb(long anchor, Map<Long, List<MovedItem>> byAnchor, List<Long> upward) {
        byAnchor.getOrDefault(anchor, List.of()).stream()
                .sorted(Comparator.comparing(MovedItem::at)
                        .thenComparing(MovedItem::item)
                        .reversed())
                .forEach(move -> {
                    upward.add(move.item());
                    climb(move.item(), byAnchor, upward);
                });
    }
}
