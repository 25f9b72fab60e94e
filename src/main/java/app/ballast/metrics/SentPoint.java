package app.ballast.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A point as somebody sent or typed it, not looked at yet.
 *
 * @param at an ISO 8601 time with its offset, a day, or milliseconds since 1970
 * @param value a number, in the unit of the series; the numerator where there is a denominator
 * @param denominator a number, or nothing
 */
public record SentPoint(
        @Nullable Object at,
        @Nullable Object value,
        @Nullable Object denominator) {}
