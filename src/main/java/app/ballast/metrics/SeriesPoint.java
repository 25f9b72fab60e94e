package app.ballast.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A point of a series. Fields as in {@link NewPoint}.
 *
 * @param recordedAt when Ballast learnt of it
 */
public record SeriesPoint(
        Instant at, double value, @Nullable Double denominator, PointOrigin origin, Instant recordedAt) {

    /** The day that it stands for, where the series counts whole days. */
    public LocalDate date() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
