package app.ballast.decisions;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.decisions.review.DayValue;
import app.ballast.engagement.ActiveUsers;
import app.ballast.engagement.EngagementService;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.metrics.Grain;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.PointService;
import app.ballast.metrics.Rollup;
import app.ballast.metrics.SeriesReading;
import app.ballast.metrics.Span;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.BudgetDays;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityService;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.reliability.SloId;
import app.ballast.reliability.availability.DayAvailability;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was measured of a metric day by day: numerators and denominators, whatever room keeps them. */
@Component
class MetricReadings {

    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_DAYS = 10_000;

    private final MetricsService metrics;
    private final PointService points;
    private final ReliabilityService reliability;
    private final BudgetDays budgets;
    private final EngagementService engagement;
    private final PortfolioService portfolio;

    MetricReadings(
            MetricsService metrics,
            PointService points,
            ReliabilityService reliability,
            BudgetDays budgets,
            EngagementService engagement,
            PortfolioService portfolio) {
        this.metrics = metrics;
        this.points = points;
        this.reliability = reliability;
        this.budgets = budgets;
        this.engagement = engagement;
        this.portfolio = portfolio;
    }

    /**
     * The days of a period that are known, by day. A metric that is not there for the asker has none. Never to be called in a
     * transaction, which a metric that is gone would spoil.
     */
    List<DayValue> days(MetricRef metric, Period period) {
        try {
            return read(metric, period);
        } catch (DomainException problem) {
            if (problem.sort() == DomainException.Sort.NOT_FOUND) {
                return List.of();
            }
            throw problem;
        }
    }

    private List<DayValue> read(MetricRef metric, Period period) {
        ZoneId zone = portfolio.workspace().zone();
        return switch (metric.kind()) {
            case SERIES -> series(metric.of(), period, zone);
            case AVAILABILITY ->
                up(reliability.snapshot(new ProductId(metric.number()), period).days());
            case SERVICE -> up(reliability.availability(new ServiceId(metric.number()), period, zone));
            case BUDGET -> levels(budgets.of(new SloId(metric.number()), period), period);
            case INCIDENTS -> incidents(reliability.snapshot(new ProductId(metric.number()), period), zone);
            case STICKINESS -> stickiness(engagement.snapshot(new ProductId(metric.number()), period), period);
        };
    }

    private List<DayValue> series(String key, Period period, ZoneId zone) {
        SeriesReading reading = points.read(
                metrics.series(key).id(),
                new Span(
                        period.from().atStartOfDay(zone).minusDays(1).toInstant(),
                        period.to().plusDays(2).atStartOfDay(zone).toInstant(),
                        Grain.DAY,
                        MOST_DAYS,
                        zone));
        return reading.values().stream()
                .flatMap(value -> Stream.ofNullable(of(LocalDate.ofInstant(value.at(), reading.zone()), value)))
                .filter(day -> period.contains(day.day()))
                .toList();
    }

    private static @Nullable DayValue of(LocalDate day, SeriesReading.Value value) {
        Rollup all = value.of();
        if (all.weighed() < all.points()) {
            return DayValue.plain(day, value.value());
        }
        return all.denominators() > 0 ? new DayValue(day, all.sum(), all.denominators()) : null;
    }

    private static List<DayValue> up(List<DayAvailability> days) {
        return days.stream()
                .filter(day -> day.availability().knownSeconds() > 0)
                .map(day -> new DayValue(
                        day.date(),
                        day.availability().upSeconds(),
                        day.availability().knownSeconds()))
                .toList();
    }

    private static List<DayValue> levels(List<@Nullable Double> daily, Period period) {
        List<DayValue> days = new ArrayList<>();
        for (int i = 0; i < daily.size(); i++) {
            Double level = daily.get(i);
            if (level != null) {
                days.add(DayValue.plain(period.from().plusDays(i), level));
            }
        }
        return days;
    }

    /** Seven times those that began on a day, so that a mean over days is what came a week; known where checks were made. */
    private static List<DayValue> incidents(ReliabilitySnapshot snapshot, ZoneId zone) {
        Map<LocalDate, Long> begun = snapshot.incidents().stream()
                .map(IncidentRow::startedAt)
                .collect(Collectors.groupingBy(at -> LocalDate.ofInstant(at, zone), Collectors.counting()));
        return snapshot.days().stream()
                .filter(day -> day.availability().knownSeconds() > 0 || begun.containsKey(day.date()))
                .map(day -> DayValue.plain(day.date(), (double) DAYS_OF_WEEK * begun.getOrDefault(day.date(), 0L)))
                .toList();
    }

    private static List<DayValue> stickiness(EngagementSnapshot snapshot, Period period) {
        List<@Nullable Long> daily = counts(snapshot, 1);
        int month = snapshot.stickiness() == null ? 0 : snapshot.stickiness().monthlyWindowDays();
        List<@Nullable Long> monthly = counts(snapshot, month);
        List<DayValue> days = new ArrayList<>();
        for (int i = 0; i < Math.min(daily.size(), monthly.size()); i++) {
            Long numerator = daily.get(i);
            Long denominator = monthly.get(i);
            if (numerator != null && denominator != null && denominator > 0) {
                days.add(new DayValue(period.from().plusDays(i), numerator, denominator));
            }
        }
        return days;
    }

    private static List<@Nullable Long> counts(EngagementSnapshot snapshot, int window) {
        return snapshot.window(window).map(ActiveUsers::days).orElse(List.of());
    }
}
