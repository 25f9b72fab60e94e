package app.ballast.backlog;

import app.ballast.backlog.holding.Hold;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.DomainException;
import app.ballast.portfolio.ProductId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is held back now. Whoever moves an item on needs it, so that no way into work leads past it.
 *
 * @param byProduct at most one of a product
 * @see <a href="../../../../../../docs/decisions/0028-what-a-policy-holds-back.md">decision 0028</a>
 */
record Holds(Map<ProductId, Hold> byProduct) {

    /** For what was begun elsewhere or in the past. */
    static final Holds NONE = new Holds(Map.of());

    private static final Set<Status> WAITING = EnumSet.of(Status.ACCEPTED, Status.READY);
    private static final Set<Status> BEGUN = EnumSet.of(Status.IN_PROGRESS, Status.IN_REVIEW);
    private static final int PERCENT = 100;

    Holds {
        byProduct = Map.copyOf(byProduct);
    }

    /** What holds a waiting item back; empty where nothing does, or it does not wait. */
    Optional<Hold> on(ProductId product, WorkItemId id, Kind kind, Status status, @Nullable Moscow need) {
        return WAITING.contains(status)
                ? Optional.ofNullable(byProduct.get(product)).filter(hold -> hold.concerns(id, kind, need))
                : Optional.empty();
    }

    /** What holds back items of one of these products; for those alone a list in queue order is another. */
    boolean concerns(Collection<Long> products) {
        return byProduct.values().stream()
                .anyMatch(hold ->
                        hold.holdsBack() && products.contains(hold.product().value()));
    }

    /** The rule by which the only product of a list keeps a share of its capacity; empty for several. */
    Optional<Hold> keptShare(List<ProductId> products) {
        return products.size() == 1
                ? Optional.ofNullable(byProduct.get(products.getFirst())).filter(hold -> !hold.holdsBack())
                : Optional.empty();
    }

    /** A condition, in JPQL or SQL, that holds for waiting items that are held back. */
    String condition(Columns columns) {
        String all = byProduct.values().stream()
                .filter(Hold::holdsBack)
                .sorted(Comparator.comparing(hold -> hold.product().value()))
                .map(hold -> one(hold, columns))
                .collect(Collectors.joining(" or "));
        return all.isEmpty() ? "1 = 0" : "(" + columns.status() + " in ('ACCEPTED', 'READY') and (" + all + "))";
    }

    /** Names of columns, in a query or a statement. */
    record Columns(String id, String product, String kind, String status, String need, String place) {

        static final Columns JPQL =
                new Columns("w.id", "w.productId", "w.kind", "w.status", "w.moscow", "w.queueScore");
        static final Columns SQL =
                new Columns("i.id", "i.product_id", "i.kind", "i.status", "i.moscow", "i.queue_score");
    }

    private static String one(Hold hold, Columns columns) {
        String musts = hold.reach() == Hold.Reach.NO_MUSTS
                ? " and (%1$s is null or %1$s <> 'MUST')".formatted(columns.need())
                : "";
        String excepted = hold.excepted().isEmpty()
                ? ""
                : " and %s not in (%s)"
                        .formatted(
                                columns.id(),
                                hold.excepted().stream()
                                        .map(WorkItemId::value)
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
        return "(%s = %d and %s = '%s'%s%s)"
                .formatted(columns.product(), hold.product().value(), columns.kind(), hold.kind(), musts, excepted);
    }

    /** What keeps an item that is brought from elsewhere from arriving begun. */
    Optional<Hold> onArrival(ProductId product, Kind kind, Status status, @Nullable Moscow need) {
        return BEGUN.contains(status)
                ? Optional.ofNullable(byProduct.get(product)).filter(hold -> hold.concerns(kind, need))
                : Optional.empty();
    }

    /** Refuses to begin, or to begin again, what is held back; what is begun goes on. */
    void checkMove(WorkItem item, Status from, Status to) {
        if (BEGUN.contains(to) && !BEGUN.contains(from)) {
            check(item, item.edit().kind());
        }
    }

    /** Refuses to make something that is begun into what is held back. */
    void checkKind(WorkItem item, Status status, Kind to) {
        if (BEGUN.contains(status) && item.edit().kind() != to) {
            check(item, to);
        }
    }

    private void check(WorkItem item, Kind kind) {
        Hold hold = byProduct.get(item.product());
        if (hold != null && hold.concerns(item.id(), kind, item.moscow())) {
            throw DomainException.refused(
                    "backlog.held",
                    item.key(),
                    hold.version(),
                    hold.rule(),
                    hold.objective(),
                    hold.remaining() * PERCENT);
        }
    }
}
