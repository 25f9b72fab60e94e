package app.ballast.metrics;

import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * A series as others know it.
 *
 * @param key the product's key in lower case, the service's key where it is about one, and the metric, with hyphens:
 *     {@code chk-active-users-7d}; unique, never changes
 * @param metric the last part of the key
 * @param unitLabel what its numbers are called where the unit does not say it
 * @param combine how the points of a longer time become one number
 * @param daily whether each point stands for a whole UTC day
 * @param windowDays days that one point counts over, where the metric is one of distinct people
 * @param source where its points come from, in a few words
 */
public record SeriesRef(
        SeriesId id,
        String key,
        String name,
        String metric,
        Unit unit,
        @Nullable String unitLabel,
        Combine combine,
        boolean daily,
        Better better,
        Side side,
        ProductId product,
        @Nullable ServiceId service,
        @Nullable Integer windowDays,
        String source) {}
