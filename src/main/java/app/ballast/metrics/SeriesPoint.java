package app.ballast.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A point of a series. Fields as in {@link NewPoint}.
 *
 * @param recordedAt when Ballast learnt of it
 * @param recordedBy name of the person who entered it; null where none did
 */
public record SeriesPoint(
        Instant at,
        double value,
        @Nullable Double denominator,
        PointOrigin origin,
        Instant recordedAt,
        @Nullable String recordedBy) {

    /** The day that it stands for, where the series counts whole days. */
    public LocalDate date() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The value itself, or divided by its denominator where it has one. */
    public double reading() {
        return denominator == null ? value : value / denominator;
    }

    boolean says(NewPoint point) {
        return value == point.value() && Objects.equals(denominator, point.denominator());
    }
}
