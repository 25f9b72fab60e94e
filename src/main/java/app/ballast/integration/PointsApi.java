package app.ballast.integration;

import app.ballast.metrics.Grain;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.PointService;
import app.ballast.metrics.PointsTaken;
import app.ballast.metrics.RefusedPoint;
import app.ballast.metrics.SeriesReading;
import app.ballast.metrics.Span;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points of a series: taken in batches, and read at the grain that fits. Days, weeks and months are those of UTC. */
@RestController
@RequestMapping("/api/v1/series/{key}/points")
class PointsApi {

    static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final int LISTED = 1_000;

    /** A point that is not stored; its place in the batch counts from 0. */
    record Refused(int index, String field, String reason) {

        static Refused of(RefusedPoint point) {
            return new Refused(point.index(), point.field(), point.reason(Locale.ENGLISH));
        }
    }

    /** What became of a batch. */
    record Taken(long stored, long unchanged, long kept, List<Refused> refused, int refusedTotal) {}

    /**
     * A value and what is behind it.
     *
     * @param at when the time begins that it stands for
     * @param points how many points it is made of
     * @param sum of their values, the numerators where they have denominators
     * @param denominators sum of those; null where not every point has one
     */
    record Value(
            Instant at,
            double value,
            long points,
            double sum,
            double min,
            double max,
            double last,
            @Nullable Double denominators) {

        static Value of(SeriesReading.Value value) {
            return new Value(
                    value.at(),
                    value.value(),
                    value.of().points(),
                    value.of().sum(),
                    value.of().least(),
                    value.of().greatest(),
                    value.of().latest(),
                    value.of().weighed() == value.of().points() ? value.of().denominators() : null);
        }
    }

    /** A part of a series. */
    record Values(String key, String grain, List<Value> values) {}

    private final MetricsService metrics;
    private final PointService points;
    private final Clock clock;

    PointsApi(MetricsService metrics, PointService points, Clock clock) {
        this.metrics = metrics;
        this.points = points;
        this.clock = clock;
    }

    /**
     * Stores a batch: the good points, while the bad ones are named.
     *
     * @param strict stores nothing where any point is bad
     */
    @PostMapping
    @ChangesMetrics
    Taken take(
            @PathVariable String key, @RequestParam(defaultValue = "false") boolean strict, HttpServletRequest request)
            throws IOException {
        PointsTaken taken = points.take(key, PointsBody.read(request.getInputStream()), strict);
        List<Refused> refused =
                taken.refused().stream().limit(LISTED).map(Refused::of).toList();
        if (taken.nothing()) {
            throw new RefusedPoints(refused, taken.refused().size());
        }
        return new Taken(
                taken.tally().stored(),
                taken.tally().unchanged(),
                taken.tally().kept(),
                refused,
                taken.refused().size());
    }

    /**
     * Reads values.
     *
     * @param grain point, hour, day, week or month; left out for the finest of which there are at most so many
     * @param most values, 1 to 10,000
     */
    @GetMapping
    @ReadsApi
    Values values(
            @PathVariable String key,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String grain,
            @RequestParam(defaultValue = "1000") int most) {
        Span span = new Span(
                ApiTime.from("from", from, BEGINNING),
                ApiTime.to("to", to, clock.instant().plus(2, ChronoUnit.DAYS)),
                grain == null ? null : Input.oneOf("grain", grain, Grain.class),
                most,
                ZoneOffset.UTC);
        SeriesReading reading = points.read(metrics.series(key).id(), span);
        return new Values(
                key,
                reading.grain().name().toLowerCase(Locale.ROOT),
                reading.values().stream().map(Value::of).toList());
    }
}
