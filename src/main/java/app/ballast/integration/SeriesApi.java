package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Series of metrics and their points. */
@RestController
@RequestMapping("/api/v1/series")
class SeriesApi {

    private static final int MOST_DAYS = 3_660;
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    /**
     * A series with points.
     *
     * @param windowDays days that one point counts over, null where it stands for its own time alone
     */
    record Series(
            String key, String name, String unit, @Nullable Integer windowDays, List<Point> points) {}

    /**
     * One point.
     *
     * @param date the UTC day of its time
     * @param denominator of a ratio, null otherwise
     */
    record Point(
            LocalDate date,
            Instant at,
            double value,
            @Nullable Double denominator) {

        static Point of(SeriesPoint point) {
            return new Point(point.date(), point.at(), point.value(), point.denominator());
        }
    }

    private final MetricsService metrics;

    SeriesApi(MetricsService metrics) {
        this.metrics = metrics;
    }

    /** The points from a UTC day to a UTC day, both included; without either, all there are. */
    @GetMapping("/{key}")
    @ReadsApi
    Series series(
            @PathVariable String key, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        SeriesRef series = metrics.series(key);
        if (from != null && to != null && new Period(from, to).days() > MOST_DAYS) {
            throw DomainException.invalid("to", "error.api.days", MOST_DAYS);
        }
        LocalDate first = from == null ? BEGINNING : from;
        LocalDate afterLast = (to == null ? END : to).plusDays(1);
        List<Point> points = metrics
                .points(
                        series.id(),
                        first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        afterLast.atStartOfDay(ZoneOffset.UTC).toInstant())
                .stream()
                .map(Point::of)
                .toList();
        return new Series(series.key(), series.name(), series.unit().name(), series.windowDays(), points);
    }
}
