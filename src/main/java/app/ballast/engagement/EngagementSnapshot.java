package app.ballast.engagement;

import app.ballast.common.Period;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a product was used in a period of days.
 *
 * @param activeUsers by window, the longest first; a window that was never counted is left out
 * @param stickiness of the period, null where no day has both counts
 * @param stickinessBefore of the period before
 * @param retention null where nobody counted retention of people who first came in the period
 * @param targets those of the product side that hold now
 */
public record EngagementSnapshot(
        Period period,
        List<ActiveUsers> activeUsers,
        @Nullable Stickiness stickiness,
        @Nullable Stickiness stickinessBefore,
        @Nullable RetentionReading retention,
        Map<Metric, TargetRow> targets) {

    public EngagementSnapshot {
        activeUsers = List.copyOf(activeUsers);
        targets = Map.copyOf(targets);
    }

    /** The active users of this window, empty where it was never counted. */
    public Optional<ActiveUsers> window(int days) {
        return activeUsers.stream().filter(users -> users.windowDays() == days).findFirst();
    }
}
