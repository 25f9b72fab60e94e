package app.ballast.engagement;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.engagement.retention.RetentionRate;
import app.ballast.metrics.Anomalies;
import app.ballast.metrics.Metric;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.TargetRow;
import app.ballast.metrics.TargetService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How products are used. A product that the asker does not see answers as one that is not there. The number of queries does
 * not grow with windows, days or cohorts.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class EngagementService {

    private final MetricsService metrics;
    private final TargetService targets;
    private final RetentionStore retention;
    private final PortfolioService portfolio;

    EngagementService(
            MetricsService metrics, TargetService targets, RetentionStore retention, PortfolioService portfolio) {
        this.metrics = metrics;
        this.targets = targets;
        this.retention = retention;
        this.portfolio = portfolio;
    }

    /** How a product was used in a period, beside the period of the same length before it. */
    @SignedIn
    public EngagementSnapshot snapshot(ProductId id, Period period) {
        ProductRef product = portfolio.product(id);
        List<SeriesRef> series = metrics.series(product.id());
        return snapshot(series, points(series, period), period, retention(id, period), targets.current(id));
    }

    /** As {@link #snapshot} for several products without their retention; always as many queries. Others are left out. */
    @SignedIn
    public Map<ProductId, EngagementSnapshot> snapshots(Collection<ProductId> ids, Period period) {
        Set<ProductId> visible = portfolio.visibleProducts();
        List<ProductId> seen = ids.stream().filter(visible::contains).toList();
        List<SeriesRef> series = metrics.series(seen);
        Map<SeriesId, List<SeriesPoint>> points = points(series, period);
        Map<ProductId, Map<Metric, TargetRow>> held = targets.current(seen);
        Map<ProductId, EngagementSnapshot> snapshots = new HashMap<>();
        seen.forEach(id -> snapshots.put(
                id,
                snapshot(
                        series.stream().filter(one -> one.product().equals(id)).toList(),
                        points,
                        period,
                        null,
                        held.getOrDefault(id, Map.of()))));
        return snapshots;
    }

    private Map<SeriesId, List<SeriesPoint>> points(List<SeriesRef> series, Period period) {
        return metrics.points(
                series.stream().filter(ActiveUsersSeries::is).map(SeriesRef::id).toList(),
                start(Anomalies.reading(period).from()),
                start(period.to().plusDays(1)));
    }

    private static EngagementSnapshot snapshot(
            List<SeriesRef> all,
            Map<SeriesId, List<SeriesPoint>> points,
            Period period,
            @Nullable RetentionReading retention,
            Map<Metric, TargetRow> targets) {
        List<SeriesRef> series = all.stream()
                .filter(ActiveUsersSeries::is)
                .sorted(Comparator.comparing(ActiveUsersSeries::window).reversed())
                .toList();
        Map<Integer, Map<LocalDate, SeriesPoint>> byWindow = new HashMap<>();
        series.forEach(one -> byWindow.put(
                ActiveUsersSeries.window(one),
                points.getOrDefault(one.id(), List.of()).stream()
                        .collect(Collectors.toMap(SeriesPoint::date, point -> point, (a, b) -> b))));
        return new EngagementSnapshot(
                period,
                series.stream()
                        .map(one -> ActiveUsersSeries.read(
                                one, Objects.requireNonNull(byWindow.get(ActiveUsersSeries.window(one))), period))
                        .toList(),
                ActiveUsersSeries.stickiness(byWindow, period),
                ActiveUsersSeries.stickiness(byWindow, period.before()),
                retention,
                productSide(targets));
    }

    private @Nullable RetentionReading retention(ProductId product, Period period) {
        Period before = period.before();
        List<RetentionCell> all = retention.cells(product, before.from(), period.to());
        List<RetentionCell> cells =
                all.stream().filter(cell -> period.contains(cell.cohortStart())).toList();
        if (cells.isEmpty()) {
            return null;
        }
        List<RetentionCell> earlier =
                all.stream().filter(cell -> before.contains(cell.cohortStart())).toList();
        return new RetentionReading(
                Triangles.of(cells),
                weekOne(cells),
                weekOne(earlier),
                new DataOrigin(
                        ActiveUsersSeries.SOURCE,
                        Triangles.lastDay(cells),
                        cells.stream()
                                .map(RetentionCell::recordedAt)
                                .max(Instant::compareTo)
                                .orElseThrow()));
    }

    private static @Nullable RetentionRate weekOne(List<RetentionCell> cells) {
        return cells.isEmpty() ? null : Triangles.of(cells).weekRate(1).orElse(null);
    }

    private static Map<Metric, TargetRow> productSide(Map<Metric, TargetRow> targets) {
        Map<Metric, TargetRow> product = new HashMap<>(targets);
        product.keySet().removeIf(metric -> metric.side() != Side.PRODUCT);
        return product;
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
