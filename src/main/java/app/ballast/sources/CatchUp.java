package app.ballast.sources;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How far a source is caught up after down time, and how long a failing one is left alone. */
final class CatchUp {

    private static final Duration LONGEST = Duration.ofDays(7);
    /** Prometheus answers at most 11,000 points at once. */
    private static final int MOST_POINTS = 10_000;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    private CatchUp() {}

    /** How much of the past is asked for at most: a week, or 10,000 points where that is less; never less than one step. */
    static Duration most(Duration step) {
        Duration points = step.multipliedBy(MOST_POINTS);
        return points.compareTo(LONGEST) < 0 ? points : LONGEST;
    }

    /**
     * How long a source waits after a failure: half to all of 30 seconds, doubled with each failure in a row, at most an
     * hour. By chance, so that sources that failed together do not come back together.
     *
     * @param failures in a row, at least 1
     */
    static Duration pause(int failures, RandomGenerator chance) {
        if (failures < 1) {
            throw new IllegalArgumentException("Nothing failed");
        }
        Duration whole = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        long most = Math.min(whole.toMillis(), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
    }
}
