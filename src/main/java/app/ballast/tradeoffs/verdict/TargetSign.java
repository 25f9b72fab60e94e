package app.ballast.tradeoffs.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a counting product target stands. More is better for all of them.
 *
 * @param name of the metric or the feature
 * @param baseline where it stood on its first day; null where nobody has said: then it is behind until it is reached
 * @param since the first day of its line
 * @param target what it is to reach, in the metric's unit
 * @param due by when; null where it always holds: then it is behind while it is not reached
 * @param value the last one that is known; null where none is
 * @param at the day of that value; null likewise
 */
public record TargetSign(
        String name,
        @Nullable Double baseline,
        LocalDate since,
        double target,
        @Nullable LocalDate due,
        @Nullable Double value,
        @Nullable LocalDate at) {

    /**
     * Where the straight line from the baseline to the due value lies on a day, in the metric's unit: the baseline up to its
     * first day, the target from its last day on. Formula: baseline + (target − baseline) × days since / days in all.
     */
    public double line(LocalDate day) {
        if (baseline == null || due == null || !day.isBefore(due) || !since.isBefore(due)) {
            return target;
        }
        if (!day.isAfter(since)) {
            return baseline;
        }
        double share = (double) ChronoUnit.DAYS.between(since, day) / ChronoUnit.DAYS.between(since, due);
        return baseline + (target - baseline) * share;
    }

    /** By how much the value lies below the line on its day, in the metric's unit; empty where it does not, or is not known. */
    public OptionalDouble behind() {
        if (value == null || at == null) {
            return OptionalDouble.empty();
        }
        double missing = line(at) - value;
        return missing > 0 ? OptionalDouble.of(missing) : OptionalDouble.empty();
    }

    /** Whether it has a value in the last {@link Verdict#FRESH_DAYS} days, today included. */
    public boolean isFresh(LocalDate today) {
        return at != null && !at.isAfter(today) && at.isAfter(today.minusDays(Verdict.FRESH_DAYS));
    }
}
