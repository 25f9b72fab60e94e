package app.ballast.backlog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long new items waited for their decision: median and p90 of (decided − logged), weekends included. Those that still
 * wait are counted beside it, and no part of it.
 *
 * @param from first day of the decisions that count
 * @param decided how many decisions there were
 * @param median null where there were none
 * @param p90 as median; both interpolate between the two nearest of the n sorted durations, at (n − 1) × p from 0
 * @param newest the last decision that counts; null for none
 * @param waiting items that wait now, counted to 10,001
 */
public record TimeToTriage(
        LocalDate from,
        int decided,
        @Nullable Duration median,
        @Nullable Duration p90,
        @Nullable Instant newest,
        int waiting) {

    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;

    static TimeToTriage of(LocalDate from, List<Duration> waits, @Nullable Instant newest, int waiting) {
        List<Duration> sorted = waits.stream().sorted().toList();
        return sorted.isEmpty()
                ? new TimeToTriage(from, 0, null, null, null, waiting)
                : new TimeToTriage(
                        from, sorted.size(), percentile(sorted, MEDIAN), percentile(sorted, P90), newest, waiting);
    }

    /** The same where another number of items waits now. */
    public TimeToTriage waiting(int now) {
        return new TimeToTriage(from, decided, median, p90, newest, now);
    }

    private static Duration percentile(List<Duration> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        double seconds = sorted.get(below).toSeconds()
                + (place - below)
                        * (sorted.get(above).toSeconds() - sorted.get(below).toSeconds());
        return Duration.ofSeconds(Math.round(seconds));
    }
}
