package app.ballast.backlog;

import app.ballast.backlog.holding.Hold;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.PeriodCapacity;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how much of the queue the teams can do, of the products that whoever asks sees. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class CapacityLineService {

    /** How long the period is where neither a release nor the asker says it. */
    public static final int USUAL_WEEKS = 4;

    /** No period is longer. */
    public static final int MOST_WEEKS = 52;

    private final CapacityService capacity;
    private final PortfolioService portfolio;
    private final CapacityLineStore store;
    private final ItemLists lists;
    private final Items items;
    private final HoldReader holds;

    CapacityLineService(
            CapacityService capacity,
            PortfolioService portfolio,
            CapacityLineStore store,
            ItemLists lists,
            Items items,
            HoldReader holds) {
        this.capacity = capacity;
        this.portfolio = portfolio;
        this.store = store;
        this.lists = lists;
        this.items = items;
        this.holds = holds;
    }

    /**
     * The line in the queue of the products that a filter leaves in; what else it asks for does not move the line.
     *
     * @param weeks how long the period is from today on, 1 to {@value #MOST_WEEKS}; null for the next release of the one
     *     product in view, else for {@value #USUAL_WEEKS} weeks
     */
    @SignedIn
    public CapacityLine line(BacklogFilter filter, @Nullable Integer weeks) {
        if (weeks != null && (weeks < 1 || weeks > MOST_WEEKS)) {
            throw DomainException.invalid("weeks", "queue.line.error.weeks", weeks, MOST_WEEKS);
        }
        List<ProductId> products = portfolio.products().stream()
                .map(ProductRef::id)
                .filter(filter::allows)
                .toList();
        LocalDate today = lists.today();
        ReleaseRef release = weeks == null && products.size() == 1 ? next(products, today) : null;
        Period period = new Period(
                today,
                release == null
                        ? today.plusWeeks(weeks == null ? USUAL_WEEKS : weeks).minusDays(1)
                        : release.releasedOn());
        return line(products, capacity.of(products, period), release);
    }

    private @Nullable ReleaseRef next(List<ProductId> products, LocalDate today) {
        return portfolio.releases(products, new Period(today, today.plusWeeks(MOST_WEEKS))).stream()
                .findFirst()
                .orElse(null);
    }

    private CapacityLine line(List<ProductId> products, PeriodCapacity can, @Nullable ReleaseRef release) {
        if (can.total().signum() == 0) {
            return new CapacityLine(can, release, BigDecimal.ZERO, BigDecimal.ZERO, 0, null, false, Map.of(), null, 0);
        }
        List<Long> numbers = products.stream().map(ProductId::value).toList();
        CapacityLineStore.Figures figures = store.figures(numbers);
        BigDecimal free = can.total().subtract(figures.inWork());
        Holds now = holds.now();
        CapacityLine.Kept kept = now.keptShare(products)
                .map(rule -> kept(numbers, can.total(), figures))
                .orElse(null);
        Optional<CapacityLineStore.End> end = store.end(numbers, free, below(now, kept, Holds.Columns.SQL));
        return new CapacityLine(
                can,
                release,
                figures.inWork(),
                end.map(last -> last.fits(free)).orElse(BigDecimal.ZERO),
                end.map(last -> last.items(free)).orElse(0),
                end.filter(last -> last.exceeds(free))
                        .map(CapacityLineStore.End::item)
                        .orElse(null),
                end.filter(last -> !last.exceeds(free) && last.scanned() == CapacityLineStore.MOST_ITEMS)
                        .isPresent(),
                figures.promised(),
                kept,
                figures.unsized());
    }

    private CapacityLine.Kept kept(List<Long> product, BigDecimal total, CapacityLineStore.Figures figures) {
        BigDecimal forFeatures =
                total.multiply(BigDecimal.valueOf(Hold.FREE_PERCENT)).movePointLeft(2);
        return new CapacityLine.Kept(
                total.subtract(forFeatures),
                store.features(product, forFeatures.subtract(figures.featuresInWork()))
                        .orElse(null));
    }

    /** What stands below the line wherever it stands in the queue. */
    private static String below(Holds now, CapacityLine.@Nullable Kept kept, Holds.Columns columns) {
        CapacityLine.Cut features = kept == null ? null : kept.features();
        return features == null
                ? now.condition(columns)
                : "(%s = 'FEATURE' and %s in ('ACCEPTED', 'READY') and (%s < %s or %3$s = %4$s and %s <= %d))"
                        .formatted(
                                columns.kind(),
                                columns.status(),
                                columns.place(),
                                features.queueScore().toPlainString(),
                                columns.id(),
                                features.id());
    }

    /** The last item of a list in queue order that stands above the line; empty where none does, or all do. */
    @SignedIn
    public Optional<BacklogRow> lastAbove(BacklogFilter filter, CapacityLine line) {
        CapacityLine.Cut cut = line.cut();
        if (cut == null) {
            return Optional.empty();
        }
        ItemQuery above = lists.query(filter)
                // The first condition says the same once more, so that the index is entered at the line.
                .where("w.queueScore >= :cut", "cut", cut.queueScore())
                .where(
                        "(w.queueScore > :cut or w.id > :cutId) and not "
                                + below(holds.now(), line.kept(), Holds.Columns.JPQL),
                        "cutId",
                        cut.id());
        return lists.rows(above, "w.queueScore asc, w.id asc", 0, 1).stream().findFirst();
    }

    /** Where an item lies; empty where it is not in the queue, or no team has capacity for its product. */
    @SignedIn
    public Optional<LinePlace> place(WorkItemId id) {
        WorkItem item = items.visible(id);
        if (!item.isQueued()) {
            return Optional.empty();
        }
        CapacityLine line = line(new BacklogFilter("", Set.of(), Set.of(item.product()), Set.of(), null), null);
        if (!line.isKnown()) {
            return Optional.empty();
        }
        Status status = item.status(lists.today());
        CapacityLine.Cut cut = line.cut();
        boolean held = holds.now()
                        .on(item.product(), item.id(), item.edit().kind(), status, item.moscow())
                        .isPresent()
                || isBeyondShare(line.kept(), item);
        LinePlace.Side side = status == Status.IN_PROGRESS || status == Status.IN_REVIEW
                ? LinePlace.Side.IN_WORK
                : !held && (cut == null || cut.isBehind(item)) ? LinePlace.Side.ABOVE : LinePlace.Side.BELOW;
        return Optional.of(new LinePlace(line, side));
    }

    private static boolean isBeyondShare(CapacityLine.@Nullable Kept kept, WorkItem item) {
        CapacityLine.Cut features = kept == null ? null : kept.features();
        return features != null && item.edit().kind() == Kind.FEATURE && !features.isBehind(item);
    }
}
