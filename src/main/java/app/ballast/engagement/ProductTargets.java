package app.ballast.engagement;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.metrics.Metric;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.TargetRow;
import app.ballast.metrics.TargetService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The targets of the product side of products, those of metrics and those of features that have shipped, and how far each is
 * reached. Always as many queries, for any number of products, targets and days.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ProductTargets {

    /** Weeks whose newcomers retention is counted over. */
    private static final int COHORT_WEEKS = 13;

    private final TargetService targets;
    private final FeatureStore features;
    private final MetricsService metrics;
    private final RetentionStore retention;
    private final PortfolioService portfolio;

    ProductTargets(
            TargetService targets,
            FeatureStore features,
            MetricsService metrics,
            RetentionStore retention,
            PortfolioService portfolio) {
        this.targets = targets;
        this.features = features;
        this.metrics = metrics;
        this.retention = retention;
        this.portfolio = portfolio;
    }

    /**
     * Those that hold now, with the values of a period, by product; products that the asker does not see are left out.
     *
     * @param values of which days values are read
     */
    @SignedIn
    public Map<ProductId, List<TargetReading>> of(Collection<ProductId> products, Period values) {
        Set<ProductId> seen = portfolio.visibleProducts();
        List<ProductId> wanted =
                products.stream().filter(seen::contains).distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<ProductId, Map<Metric, TargetRow>> rows = targets.current(wanted);
        List<StoredFeature> shipped = features.of(wanted).stream()
                .filter(feature -> feature.targetShare() != null && feature.shippedOn() != null)
                .toList();
        Map<ProductId, List<SeriesRef>> users = metrics.series(wanted).stream()
                .filter(ActiveUsersSeries::is)
                .collect(Collectors.groupingBy(SeriesRef::product));
        Map<SeriesId, List<SeriesPoint>> points = metrics.points(
                Stream.concat(
                                shipped.stream().map(StoredFeature::series),
                                users.values().stream().flatMap(List::stream).map(SeriesRef::id))
                        .collect(Collectors.toSet()),
                start(values.from()),
                start(values.to().plusDays(1)));
        Map<ProductId, List<RetentionCell>> cells = retention.cells(
                rows.entrySet().stream()
                        .filter(entry -> entry.getValue().containsKey(Metric.RETENTION_WEEK_1))
                        .map(Map.Entry::getKey)
                        .toList(),
                values.to().minusWeeks(COHORT_WEEKS),
                values.to());
        Map<ProductId, List<TargetReading>> readings = new HashMap<>();
        for (ProductId product : wanted) {
            UserCounts counts = new UserCounts(users.getOrDefault(product, List.of()), points);
            List<TargetReading> its = new ArrayList<>();
            rows.getOrDefault(product, Map.of()).values().stream()
                    .filter(row -> row.metric().side() == Side.PRODUCT)
                    .sorted(Comparator.comparing(TargetRow::metric))
                    .forEach(row -> its.add(reading(row, counts, cells.getOrDefault(product, List.of()))));
            shipped.stream()
                    .filter(feature -> feature.product().equals(product))
                    .forEach(feature -> its.add(reading(feature, points.getOrDefault(feature.series(), List.of()))));
            readings.put(product, its);
        }
        return readings;
    }

    private TargetReading reading(TargetRow row, UserCounts counts, List<RetentionCell> cells) {
        KnownValues known =
                switch (row.metric()) {
                    case STICKINESS -> counts.stickiness();
                    case RETENTION_WEEK_1 -> retention(cells);
                    default -> counts.users(row.metric().key());
                };
        return new TargetReading(
                row.metric(),
                null,
                "",
                row.baseline(),
                LocalDate.ofInstant(row.setAt(), portfolio.workspace().zone()),
                Objects.requireNonNull(row.value()),
                row.due(),
                row.setBy(),
                row.setAt(),
                known.values(),
                known.source(),
                null,
                known.recordedAt());
    }

    /** Nobody uses a feature on the day before it is there: its line begins at 0. */
    private static TargetReading reading(StoredFeature feature, List<SeriesPoint> points) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        Instant recorded = null;
        String by = "";
        PointOrigin origin = null;
        for (SeriesPoint point : points) {
            KnownAdoption known = KnownAdoption.of(point).orElse(null);
            if (known != null) {
                values.put(known.adoption().date(), known.adoption().share());
                recorded = later(recorded, known.recordedAt());
                by = Objects.requireNonNullElse(known.by(), "");
                origin = known.origin();
            }
        }
        BigDecimal target = Objects.requireNonNull(feature.targetShare());
        return new TargetReading(
                null,
                feature.key(),
                feature.name(),
                0.0,
                Objects.requireNonNull(feature.shippedOn()),
                target.doubleValue(),
                feature.targetDue(),
                feature.setBy(),
                feature.setAt(),
                values,
                by,
                origin,
                recorded);
    }

    /** Of the newcomers of the last weeks, as of the last day that was counted. */
    private static KnownValues retention(List<RetentionCell> cells) {
        if (cells.isEmpty()) {
            return KnownValues.NONE;
        }
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        Triangles.of(cells).weekRate(1).ifPresent(rate -> values.put(Triangles.lastDay(cells), rate.fraction()));
        return new KnownValues(
                values,
                ActiveUsersSeries.SOURCE,
                cells.stream()
                        .map(RetentionCell::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
