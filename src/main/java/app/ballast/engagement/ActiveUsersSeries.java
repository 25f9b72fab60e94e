package app.ballast.engagement;

import app.ballast.common.Period;
import app.ballast.metrics.Anomalies;
import app.ballast.metrics.Anomaly;
import app.ballast.metrics.Better;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.ProductRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The series of active users of a product, one for each window: {@code chk-active-users-7d}. */
final class ActiveUsersSeries {

    static final String SOURCE = "Google Analytics 4";

    private static final String STEM = "active-users-";
    /** What is taken as a month, the first that was counted. */
    static final List<Integer> MONTHS = List.of(30, 28);

    private ActiveUsersSeries() {}

    static NewSeries of(ProductRef product, int windowDays) {
        return new NewSeries(
                product.id(),
                null,
                STEM + windowDays + "d",
                "Active users, " + windowDays + (windowDays == 1 ? " day" : " days"),
                Unit.PEOPLE,
                Better.UP,
                Side.PRODUCT,
                windowDays,
                SOURCE);
    }

    static boolean is(SeriesRef series) {
        return series.service() == null
                && series.windowDays() != null
                && series.metric().startsWith(STEM);
    }

    static int window(SeriesRef series) {
        return Objects.requireNonNull(series.windowDays());
    }

    /** @param points of the period, of the one before, and of what its days are compared with */
    static ActiveUsers read(SeriesRef series, Map<LocalDate, SeriesPoint> points, Period period) {
        SeriesPoint latest = latest(points, period);
        SeriesPoint before = latest(points, period.before());
        return new ActiveUsers(
                series,
                window(series),
                people(latest),
                latest == null ? null : latest.date(),
                people(before),
                before == null ? null : before.date(),
                daily(points, period),
                daily(points, period.before()),
                unusual(points, period),
                latest == null ? null : new DataOrigin(series.source(), latest.date(), latest.recordedAt()));
    }

    /** Daily by monthly active users of the last day of the period that has both, null where no day has. */
    static @Nullable Stickiness stickiness(Map<Integer, Map<LocalDate, SeriesPoint>> byWindow, Period period) {
        Map<LocalDate, SeriesPoint> daily = byWindow.getOrDefault(1, Map.of());
        for (int window : MONTHS) {
            Map<LocalDate, SeriesPoint> monthly = byWindow.getOrDefault(window, Map.of());
            for (LocalDate date = period.to(); !date.isBefore(period.from()); date = date.minusDays(1)) {
                Long day = people(daily.get(date));
                Long month = people(monthly.get(date));
                if (day != null && month != null && month > 0) {
                    return new Stickiness(date, day, month, window);
                }
            }
        }
        return null;
    }

    private static List<@Nullable Long> daily(Map<LocalDate, SeriesPoint> points, Period period) {
        List<@Nullable Long> days = new ArrayList<>();
        period.from().datesUntil(period.to().plusDays(1)).forEach(date -> days.add(people(points.get(date))));
        return days;
    }

    private static List<Anomaly> unusual(Map<LocalDate, SeriesPoint> points, Period period) {
        Map<LocalDate, Double> values = new HashMap<>();
        points.forEach((day, point) -> values.put(day, point.value()));
        return Anomalies.of(values, period.from(), period.to());
    }

    private static @Nullable SeriesPoint latest(Map<LocalDate, SeriesPoint> points, Period period) {
        for (LocalDate date = period.to(); !date.isBefore(period.from()); date = date.minusDays(1)) {
            SeriesPoint point = points.get(date);
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    private static @Nullable Long people(@Nullable SeriesPoint point) {
        return point == null ? null : Math.round(point.value());
    }
}
