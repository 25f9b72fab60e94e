package app.ballast.decisions.review;

import app.ballast.common.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was expected of a metric.
 *
 * @param amount by how much, above 0, in the metric's unit; a share from 0 to 1 where the metric is a ratio
 * @param signedOn the day of the sign-off, which belongs to neither side
 * @param by the last day that counts, at least {@value #DAYS} days after the sign-off
 * @param noise how far the metric moves by itself, in its unit, not below 0: entered where the metric is counted less than
 *     daily, and only there; null where it is worked out from the four weeks before
 */
public record Promise(
        Direction direction,
        double amount,
        LocalDate signedOn,
        LocalDate by,
        @Nullable Double noise) {

    /** Days on each side, and the least that lie between sign-off and date. */
    public static final int DAYS = 28;

    public Promise {
        if (!(amount > 0) || !Double.isFinite(amount)) {
            throw new IllegalArgumentException("No amount: " + amount);
        }
        if (by.isBefore(signedOn.plusDays(DAYS))) {
            throw new IllegalArgumentException("Too early: " + by + " after " + signedOn);
        }
        if (noise != null && (!(noise >= 0) || !Double.isFinite(noise))) {
            throw new IllegalArgumentException("No noise: " + noise);
        }
    }

    /** The days before the sign-off. */
    public Period before() {
        return Period.lastDays(DAYS, signedOn.minusDays(1));
    }

    /** The days up to the date. */
    public Period after() {
        return Period.lastDays(DAYS, by);
    }
}
