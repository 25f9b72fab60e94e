package app.ballast.reliability.slo;

import java.time.Instant;

/**
 * Events that were counted from a moment on, until the next point.
 *
 * @param good from 0 to {@code valid}
 * @param valid above 0
 */
public record EventPoint(Instant at, double good, double valid) {

    public EventPoint {
        if (!usable(good, valid)) {
            throw new IllegalArgumentException("%s good of %s valid events at %s".formatted(good, valid, at));
        }
    }

    /** Whether these are counts of events. */
    public static boolean usable(double good, double valid) {
        return good >= 0 && good <= valid && valid > 0 && Double.isFinite(valid);
    }

    double bad() {
        return valid - good;
    }
}
