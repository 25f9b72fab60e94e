package app.ballast.metrics;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target as it was set.
 *
 * @param value what is to be reached, in the metric's unit; null in the history where the target was withdrawn
 * @param baseline where the metric stood when it was set, null where that is not known
 * @param due the day by which it is to be reached, null where it always holds
 * @param setBy name of who set it
 */
public record TargetRow(
        Metric metric,
        @Nullable Double value,
        @Nullable Double baseline,
        @Nullable LocalDate due,
        String setBy,
        Instant setAt) {}
