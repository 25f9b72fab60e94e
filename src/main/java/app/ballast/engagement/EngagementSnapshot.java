package app.ballast.engagement;

import app.ballast.common.Period;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import java.util.ArrayList;
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

    /** Daily by monthly active users of each day of the period, the month as in {@link #stickiness()}; null where either is not known. */
    public List<@Nullable Double> stickinessByDay() {
        int month = stickiness == null ? 0 : stickiness.monthlyWindowDays();
        List<@Nullable Long> daily = window(1).map(ActiveUsers::days).orElse(List.of());
        List<@Nullable Long> monthly = window(month).map(ActiveUsers::days).orElse(List.of());
        List<@Nullable Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(daily.size(), monthly.size()); i++) {
            Long numerator = daily.get(i);
            Long denominator = monthly.get(i);
            ratios.add(
                    numerator == null || denominator == null || denominator == 0
                            ? null
                            : (double) numerator / denominator);
        }
        return ratios;
    }
}
