package app.ballast.reliability.slo;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Some durations in three numbers, since a mean alone misleads where a few are very long.
 *
 * <p>Median and p90 interpolate between the two nearest of the n sorted durations: the one at (n − 1) × p from 0 (Hyndman and Fan's
 * type 7, as spreadsheets' PERCENTILE.INC). Rounded to milliseconds.
 *
 * @param count how many, at least 1
 */
public record DurationSummary(int count, Duration mean, Duration median, Duration p90) {

    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;

    /** Sums up durations, at least one. */
    public static DurationSummary of(Collection<Duration> durations) {
        if (durations.isEmpty()) {
            throw new IllegalArgumentException("no durations have no mean");
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        Duration sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
        Duration mean = Duration.ofMillis(Math.round((double) sum.toMillis() / sorted.size()));
        return new DurationSummary(sorted.size(), mean, percentile(sorted, MEDIAN), percentile(sorted, P90));
    }

    private static Duration percentile(List<Duration> sorted, double share) {
        double position = (sorted.size() - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.size() - 1);
        double lower = sorted.get(below).toMillis();
        double upper = sorted.get(above).toMillis();
        return Duration.ofMillis(Math.round(lower + (upper - lower) * (position - below)));
    }
}
