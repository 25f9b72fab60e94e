package app.ballast.engagement;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.ProductSide;
import app.ballast.common.access.SignedIn;
import app.ballast.engagement.measures.Adoption;
import app.ballast.engagement.measures.ToRetire;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesPoint;
import app.ballast.portfolio.CostHistory;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who uses features: read by everybody who sees the product, entered by product managers. Days are UTC days. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class FeatureAdoption {

    /** Counts of one batch. */
    public static final int MOST = 1_000;

    /** How far back the latest count may lie. */
    private static final int HALF_A_YEAR = 182;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final Features features;
    private final MetricsService metrics;
    private final ServiceCosts costs;
    private final Clock clock;

    FeatureAdoption(Features features, MetricsService metrics, ServiceCosts costs, Clock clock) {
        this.features = features;
        this.metrics = metrics;
        this.costs = costs;
        this.clock = clock;
    }

    /**
     * Stores counts of a feature, in place of those of the same days; what a person entered stays unless a person enters it
     * again.
     *
     * @param counts 1 to {@value #MOST}, each day once; none in the future
     */
    @ProductSide
    @Transactional
    public PointTally record(String key, List<Adoption> counts, PointOrigin origin) {
        StoredFeature feature = features.stored(key);
        if (counts.isEmpty() || counts.size() > MOST) {
            throw DomainException.invalid("counts", "engagement.error.counts", counts.size(), MOST);
        }
        LocalDate last = lastDay(clock);
        Set<LocalDate> days = new HashSet<>();
        for (Adoption count : counts) {
            checkDay(count.date(), last);
            if (!days.add(count.date())) {
                throw DomainException.invalid("date", "engagement.error.day-twice", count.date());
            }
        }
        return metrics.record(
                feature.series(), counts.stream().map(FeatureAdoption::point).toList(), origin);
    }

    static NewPoint point(Adoption count) {
        return new NewPoint(start(count.date()), count.adopters(), (double) count.active());
    }

    /** The last day that may be counted: today, wherever in the world that is. */
    static LocalDate lastDay(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    static void checkDay(LocalDate day, LocalDate last) {
        if (day.isBefore(FIRST) || day.isAfter(last)) {
            throw DomainException.invalid("date", "engagement.error.date", day, FIRST, last);
        }
    }

    /** How each of these features is used now. Always as many queries. */
    @SignedIn
    public List<FeatureUse> use(List<FeatureRow> rows) {
        Map<SeriesId, List<SeriesPoint>> points = metrics.points(
                rows.stream().map(FeatureRow::series).toList(),
                start(lastDay(clock).minusDays(HALF_A_YEAR + ToRetire.DAYS)),
                start(lastDay(clock).plusDays(1)));
        Map<ServiceId, CostHistory> histories = costs.histories(
                rows.stream().flatMap(row -> row.serviceIds().stream()).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> use(row, known(points.getOrDefault(row.series(), List.of())), histories))
                .toList();
    }

    private FeatureUse use(FeatureRow row, List<KnownAdoption> known, Map<ServiceId, CostHistory> histories) {
        KnownAdoption now = known.isEmpty() ? null : known.getLast();
        if (now == null || now.adoption().date().isBefore(lastDay(clock).minusDays(HALF_A_YEAR))) {
            return new FeatureUse(row, null, null, cost(row, histories, lastDay(clock)), null);
        }
        Map<Adoption, KnownAdoption> byAdoption = new HashMap<>();
        known.forEach(one -> byAdoption.put(one.adoption(), one));
        Adoption then = ToRetire.before(now.adoption(), List.copyOf(adoptions(known)));
        return new FeatureUse(
                row,
                now,
                then == null ? null : byAdoption.get(then),
                cost(row, histories, now.adoption().date()),
                then == null ? null : cost(row, histories, then.date()));
    }

    private static List<Adoption> adoptions(Collection<KnownAdoption> known) {
        return known.stream().map(KnownAdoption::adoption).toList();
    }

    /** What a feature's services cost a month on a day; null where it has none, or one of them is not known. */
    private static @Nullable BigDecimal cost(FeatureRow row, Map<ServiceId, CostHistory> histories, LocalDate day) {
        BigDecimal all = row.services().isEmpty() ? null : BigDecimal.ZERO;
        for (ServiceId service : row.serviceIds()) {
            CostHistory history = histories.get(service);
            BigDecimal one = history == null ? null : history.on(day).runningMonth();
            all = all == null || one == null ? null : all.add(one);
        }
        return all;
    }

    /** What was counted of a feature in a period, by day. */
    @SignedIn
    public List<KnownAdoption> history(String key, Period period) {
        return known(metrics.points(
                features.stored(key).series(),
                start(period.from()),
                start(period.to().plusDays(1))));
    }

    /**
     * The course of the feature that a product has bet on last: of those with a target the one that shipped latest. Empty where
     * none has shipped with one. Always as many queries.
     */
    @SignedIn
    public Optional<FeatureCourse> latestBet(ProductId product, Period period) {
        return features.latestBet(product).map(feature -> {
            List<KnownAdoption> all = known(metrics.points(
                    feature.series(),
                    start(period.before().from()),
                    start(period.to().plusDays(1))));
            return new FeatureCourse(
                    feature,
                    all.stream()
                            .filter(known -> period.contains(known.adoption().date()))
                            .toList(),
                    all.stream()
                            .filter(known -> known.adoption().date().isBefore(period.from()))
                            .reduce((earlier, later) -> later)
                            .orElse(null));
        });
    }

    /** What was counted of these features on a day; those that were not are left out. One query. */
    @SignedIn
    public Map<FeatureId, KnownAdoption> on(List<FeatureRow> rows, LocalDate day) {
        Map<SeriesId, List<SeriesPoint>> points =
                metrics.points(rows.stream().map(FeatureRow::series).toList(), start(day), start(day.plusDays(1)));
        Map<FeatureId, KnownAdoption> counted = new HashMap<>();
        rows.forEach(row ->
                known(points.getOrDefault(row.series(), List.of())).forEach(known -> counted.put(row.id(), known)));
        return counted;
    }

    private static List<KnownAdoption> known(List<SeriesPoint> points) {
        return points.stream()
                .flatMap(point -> KnownAdoption.of(point).stream())
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
