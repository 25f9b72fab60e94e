package app.ballast.reliability.slo;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast incidents are noticed and ended. MTTA = mean(acknowledged − started), MTTR = mean(resolved − started); the "R" is resolve.
 * What has not happened yet is left out of its mean and counted.
 *
 * @param incidents how many in all
 * @param toAcknowledge MTTA with median and p90, or null where none was acknowledged
 * @param notAcknowledged how many were not
 * @param toResolve MTTR with median and p90, or null where none is resolved
 * @param open how many are not resolved yet
 */
public record IncidentStatistics(
        int incidents,
        @Nullable DurationSummary toAcknowledge,
        int notAcknowledged,
        @Nullable DurationSummary toResolve,
        int open) {

    /** The statistics of these incidents, which may be none. */
    public static IncidentStatistics of(Collection<IncidentTimes> incidents) {
        List<Duration> acknowledged = incidents.stream()
                .flatMap(incident -> incident.toAcknowledge().stream())
                .toList();
        List<Duration> resolved = incidents.stream()
                .flatMap(incident -> incident.toResolve().stream())
                .toList();
        return new IncidentStatistics(
                incidents.size(),
                summary(acknowledged),
                incidents.size() - acknowledged.size(),
                summary(resolved),
                incidents.size() - resolved.size());
    }

    /**
     * Mean time between failures = up time / failures; empty where nothing failed.
     *
     * @param up known up time of the period
     * @param failures incidents that began in the period, not negative
     */
    public static Optional<Duration> meanTimeBetweenFailures(Duration up, int failures) {
        if (up.isNegative() || failures < 0) {
            throw new IllegalArgumentException("up for " + up + " with " + failures + " failures");
        }
        return failures == 0 ? Optional.empty() : Optional.of(up.dividedBy(failures));
    }

    private static @Nullable DurationSummary summary(List<Duration> durations) {
        return durations.isEmpty() ? null : DurationSummary.of(durations);
    }
}
