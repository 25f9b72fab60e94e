package app.ballast.backlog;

import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.Said;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links the items that came in a table to each other, once all of them are there. Rings are left open. */
@Component
class TableLinks {

    private final WorkItemRepository repository;
    private final MovedItemRepository moves;
    private final QueueOrder order;
    private final QueueLocks locks;
    private final EntityManager entities;

    TableLinks(
            WorkItemRepository repository,
            MovedItemRepository moves,
            QueueOrder order,
            QueueLocks locks,
            EntityManager entities) {
        this.repository = repository;
        this.moves = moves;
        this.order = order;
        this.locks = locks;
        this.entities = entities;
    }

    Linking begin(Map<String, Long> there) {
        return new Linking(there);
    }

    /** What links the items of one file. */
    final class Linking {

        private final Map<String, Long> there;
        private final Map<String, Map<Long, Set<Long>>> ways = new HashMap<>();

        private Linking(Map<String, Long> there) {
            this.there = there;
        }

        /** @return the keys that it could not link to */
        Set<String> link(TableItem wanted) {
            Set<String> missing = new HashSet<>();
            WorkItem item = find(wanted.id()).orElseThrow();
            belong(item, wanted, missing);
            merge(item, wanted, missing);
            for (String blocker : wanted.line().list(ItemColumn.BLOCKED_BY)) {
                Long first = there.get(blocker);
                if (first != null && extend("blocks", first, item.id().value())) {
                    entities.persist(new ItemLink(new WorkItemId(first), item.id()));
                } else {
                    missing.add(blocker);
                }
            }
            return missing;
        }

        private void belong(WorkItem item, TableItem wanted, Set<String> missing) {
            String key = wanted.line().cell(ItemColumn.PARENT);
            Long parent = there.get(key);
            if (parent != null && extend("parent", item.id().value(), parent)) {
                item.belongTo(new WorkItemId(parent), wanted.item().updatedAt());
            } else if (!key.isEmpty()) {
                missing.add(key);
            }
        }

        private void merge(WorkItem item, TableItem wanted, Set<String> missing) {
            String key = wanted.merged();
            if (key == null) {
                return;
            }
            WorkItem other = find(key)
                    .filter(found -> found.product().equals(item.product()))
                    .filter(found ->
                            extend("merged", item.id().value(), found.id().value()))
                    .orElse(null);
            if (other == null) {
                missing.add(key);
            } else {
                item.mergeInto(other, wanted.decided());
                item.change(wanted.item().text(), Holds.NONE, wanted.item().updatedAt());
            }
        }

        /** Puts an item where somebody had put it; once all links are stored, since a place asks what hangs together. */
        Set<String> place(TableItem wanted) {
            Said.Place place = wanted.kept().said().place();
            if (place == null) {
                return Set.of();
            }
            WorkItem item = find(wanted.id()).orElseThrow();
            WorkItem anchor = find(place.over()).orElse(null);
            if (anchor != null) {
                locks.lockToMove(List.of(item.id().value(), anchor.id().value()));
            }
            if (anchor == null
                    || !item.isQueued()
                    || !anchor.isQueued()
                    || item.id().equals(anchor.id())
                    || order.hangsOn(anchor.id(), item.id())) {
                return Set.of(place.over());
            }
            moves.save(new MovedItem(item.id(), anchor.id(), Limits.reason(place.reason()), place.by(), place.at()));
            moves.flush();
            order.settle(item);
            return Set.of();
        }

        private Optional<WorkItem> find(String key) {
            Long id = there.get(key);
            return id == null ? Optional.empty() : repository.findById(id);
        }

        /** Notes a way from one item to another; false where there is one back, or they are the same. */
        private boolean extend(String kind, long from, long to) {
            Map<Long, Set<Long>> known = ways.computeIfAbsent(kind, any -> new HashMap<>());
            if (leads(known, to, from)) {
                return false;
            }
            return known.computeIfAbsent(from, any -> new HashSet<>()).add(to);
        }

        private static boolean leads(Map<Long, Set<Long>> ways, long from, long to) {
            Set<Long> seen = new HashSet<>();
            Deque<Long> next = new ArrayDeque<>(Set.of(from));
            while (!next.isEmpty()) {
                long at = next.pop();
                if (at == to) {
                    return true;
                }
                if (seen.add(at)) {
                    next.addAll(ways.getOrDefault(at, Set.of()));
                }
            }
            return false;
        }
    }

    /** Whether a line speaks of other items. */
    static boolean speaksOfOthers(TableItem wanted) {
        return !references(wanted).isEmpty();
    }

    /** The keys of other items that a line names. */
    static Set<String> references(TableItem wanted) {
        Set<String> keys = new HashSet<>(wanted.line().list(ItemColumn.BLOCKED_BY));
        keys.add(wanted.line().cell(ItemColumn.PARENT));
        Said.Place place = wanted.kept().said().place();
        keys.add(place == null ? "" : place.over());
        keys.add(orEmpty(wanted.merged()));
        keys.remove("");
        return keys;
    }

    private static String orEmpty(@Nullable String key) {
        return key == null ? "" : key;
    }
}
