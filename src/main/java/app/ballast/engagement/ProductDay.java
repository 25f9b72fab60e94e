package app.ballast.engagement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted and entered of a product on one day.
 *
 * @param activeUsers by window, the longest first; a window that was not counted on the day is left out
 * @param stickiness of the day; null where either count is missing
 * @param adoption of the features that were counted on the day, by name
 * @param revenue what came in; null where nobody said, or the day is not over
 */
public record ProductDay(
        LocalDate day,
        List<ActiveUsers> activeUsers,
        @Nullable Stickiness stickiness,
        List<FeatureDay> adoption,
        @Nullable RevenueReading revenue) {

    public ProductDay {
        activeUsers = List.copyOf(activeUsers);
        adoption = List.copyOf(adoption);
    }

    /** A feature as it was counted on the day. */
    public record FeatureDay(FeatureRow feature, KnownAdoption known) {}
}
