package app.ballast.engagement;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.ProductSide;
import app.ballast.common.access.SignedIn;
import app.ballast.engagement.measures.RevenueGrowth;
import app.ballast.metrics.Anomalies;
import app.ballast.metrics.Better;
import app.ballast.metrics.Combine;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
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

/** What products bring in, day by day, in the workspace's one currency: read by everybody who sees the product. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class RevenueService {

    /** Name of the series, after the product's key. */
    public static final String METRIC = "revenue";

    /** Days of one batch. */
    public static final int MOST = 4_000;

    private final MetricsService metrics;
    private final PortfolioService portfolio;
    private final Clock clock;

    RevenueService(MetricsService metrics, PortfolioService portfolio, Clock clock) {
        this.metrics = metrics;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /**
     * What a product brought in; empty where nobody ever said, or no day of the period is over.
     *
     * @param period of which the days count that are over in the workspace's zone
     */
    @SignedIn
    public Optional<RevenueReading> reading(ProductId id, Period period) {
        LocalDate today = LocalDate.now(clock.withZone(portfolio.workspace().zone()));
        Optional<SeriesRef> series = metrics.find(id, METRIC);
        if (series.isEmpty() || !period.from().isBefore(today)) {
            return Optional.empty();
        }
        Period over = period.to().isBefore(today) ? period : new Period(period.from(), today.minusDays(1));
        List<SeriesPoint> points = metrics.points(
                series.get().id(),
                start(Anomalies.reading(over).from()),
                start(over.to().plusDays(1)));
        Map<LocalDate, SeriesPoint> byDay =
                points.stream().collect(Collectors.toMap(SeriesPoint::date, point -> point, (a, b) -> b));
        Map<LocalDate, Double> amounts = new HashMap<>();
        byDay.forEach((day, point) -> amounts.put(day, point.value()));
        return Optional.of(new RevenueReading(
                over,
                portfolio.workspace().currency(),
                new RevenueGrowth(sum(byDay, over), sum(byDay, over.before())),
                daily(amounts, over),
                daily(amounts, over.before()),
                Anomalies.of(amounts, over.from(), over.to()),
                points.isEmpty() || points.getLast().date().isBefore(over.from()) ? null : points.getLast(),
                series.get()));
    }

    private static List<@Nullable Double> daily(Map<LocalDate, Double> amounts, Period period) {
        List<@Nullable Double> days = new ArrayList<>();
        period.from().datesUntil(period.to().plusDays(1)).forEach(day -> days.add(amounts.get(day)));
        return days;
    }

    private static RevenueGrowth.Sum sum(Map<LocalDate, SeriesPoint> byDay, Period period) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            SeriesPoint point = byDay.get(day);
            if (point != null) {
                sum = sum.add(BigDecimal.valueOf(point.value()));
                known++;
            }
        }
        return new RevenueGrowth.Sum(sum, known, period.days());
    }

    /** The last day that may be said: today, wherever in the world that is. */
    static void check(DayRevenue day, Clock clock) {
        FeatureAdoption.checkDay(day.date(), FeatureAdoption.lastDay(clock));
    }

    /** Refuses amounts of another currency than the workspace's; none is that. */
    @SignedIn
    public void checkCurrency(@Nullable String said) {
        checkCurrency(said, portfolio.workspace().currency());
    }

    /** Refuses amounts of another currency than the workspace's. */
    static void checkCurrency(@Nullable String said, Currency ours) {
        if (said != null && !said.isBlank() && !said.strip().equalsIgnoreCase(ours.getCurrencyCode())) {
            throw DomainException.invalid(
                    "currency", "engagement.error.currency", said.strip(), ours.getCurrencyCode());
        }
    }

    /**
     * Stores what came in, in place of what was said of the same days; what a person entered stays unless a person enters it
     * again.
     *
     * @param days 1 to {@value #MOST}, each once; none in the future
     */
    @ProductSide
    @Transactional
    public PointTally record(ProductId id, List<DayRevenue> days, PointOrigin origin) {
        ProductRef product = portfolio.product(id);
        if (days.isEmpty() || days.size() > MOST) {
            throw DomainException.invalid("days", "engagement.error.days", days.size(), MOST);
        }
        Set<LocalDate> seen = new HashSet<>();
        for (DayRevenue day : days) {
            check(day, clock);
            if (!seen.add(day.date())) {
                throw DomainException.invalid("date", "engagement.error.day-twice", day.date());
            }
        }
        return metrics.record(
                define(metrics, product, portfolio.workspace().currency()).id(),
                days.stream().map(RevenueService::point).toList(),
                origin);
    }

    static NewPoint point(DayRevenue day) {
        return NewPoint.of(day.date(), day.amount().doubleValue());
    }

    /** The series of a product's revenue, made where there is none yet. */
    static SeriesRef define(MetricsService metrics, ProductRef product, Currency currency) {
        SeriesRef series = metrics.define(new NewSeries(
                product.id(),
                null,
                METRIC,
                "Revenue",
                Unit.OTHER,
                currency.getCurrencyCode(),
                Combine.SUM,
                true,
                Better.UP,
                Side.PRODUCT,
                null,
                ""));
        if (!currency.getCurrencyCode().equals(series.unitLabel()) || series.combine() != Combine.SUM) {
            throw DomainException.invalid(
                    "currency",
                    "engagement.error.revenue-series",
                    series.key(),
                    String.valueOf(series.unitLabel()),
                    currency.getCurrencyCode());
        }
        return series;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
