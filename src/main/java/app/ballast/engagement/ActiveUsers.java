package app.ballast.engagement;

import app.ballast.metrics.Anomaly;
import app.ballast.metrics.SeriesRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Distinct people active in a window of days. Such counts do not add up: each day's figure is what the source counted.
 *
 * @param series where the figures come from; opens to its points
 * @param windowDays the window that ends with the day, 1, 7, 28 or 30 days
 * @param latest the figure of the last day of the period that has one, null where none has
 * @param latestDate that day
 * @param before the same of the period before, null where it has none
 * @param beforeDate its day
 * @param days one figure for each day of the period in order, null where there is none
 * @param daysBefore the same of the period before
 * @param unusual days of the period that were not as usual
 * @param origin where the figures come from and how old the latest is, null where there is none
 */
public record ActiveUsers(
        SeriesRef series,
        int windowDays,
        @Nullable Long latest,
        @Nullable LocalDate latestDate,
        @Nullable Long before,
        @Nullable LocalDate beforeDate,
        List<@Nullable Long> days,
        List<@Nullable Long> daysBefore,
        List<Anomaly> unusual,
        @Nullable DataOrigin origin) {

    public ActiveUsers {
        days = Collections.unmodifiableList(new ArrayList<>(days));
        daysBefore = Collections.unmodifiableList(new ArrayList<>(daysBefore));
        unusual = List.copyOf(unusual);
    }
}
