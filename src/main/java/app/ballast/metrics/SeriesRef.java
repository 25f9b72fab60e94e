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
 * @param windowDays days that one point counts over, where the metric is one of distinct people
 * @param source where its points come from, in a few words
 */
public record SeriesRef(
        SeriesId id,
        String key,
        String name,
        String metric,
        Unit unit,
        Better better,
        Side side,
        ProductId product,
        @Nullable ServiceId service,
        @Nullable Integer windowDays,
        String source) {}
