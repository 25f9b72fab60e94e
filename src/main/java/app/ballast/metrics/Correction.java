package app.ballast.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stood at a time before another value took its place.
 *
 * @param was the point that was replaced
 * @param replacedAt when it was
 * @param replacedOrigin where the value that took its place came from
 * @param replacedBy name of the person or the part of the system that replaced it
 */
public record Correction(SeriesPoint was, Instant replacedAt, PointOrigin replacedOrigin, String replacedBy) {

    /** The time of both values. */
    public Instant at() {
        return was.at();
    }

    /** What stood there: the value, or the numerator where there was a denominator. */
    public double value() {
        return was.value();
    }

    public @Nullable Double denominator() {
        return was.denominator();
    }
}
