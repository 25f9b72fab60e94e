package app.ballast.tradeoffs.mix;

import java.util.Collection;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Tech debt grows dearer while nobody pays it back: the interest of the items that were open through all of the last
 * {@value #WEEKS} weeks is up by at least 20 %, while tech debt got under 10 % of the time.
 *
 * @param before Σ interest a week at the begin of that time, of the items whose interest is known then and now
 * @param now Σ interest a week at its end, of the same items
 * @param time the share of time that tech debt got, from 0 to 1; null where nobody's time is known
 */
public record NeglectedDebt(
        double before, double now, @Nullable Double time) {

    /** So long items have to be open. */
    public static final int WEEKS = 8;

    private static final double LEAST_GROWTH = 0.2;
    private static final double ENOUGH_TIME = 0.1;

    /**
     * The interest of an item that was open through all of that time, in money a week; null where it is not known.
     */
    public record Open(
            long item, @Nullable Double before, @Nullable Double now) {

        /** Whether it can be compared. */
        public boolean isKnown() {
            return before != null && now != null;
        }
    }

    /** Adds up the items. */
    public static NeglectedDebt of(Collection<Open> items, @Nullable Double time) {
        double before = 0;
        double now = 0;
        for (Open item : items) {
            Double then = item.before();
            Double present = item.now();
            if (then != null && present != null) {
                before += then;
                now += present;
            }
        }
        return new NeglectedDebt(before, now, time);
    }

    /** How much the interest has grown, as a share of what it was; empty where it was nothing. */
    public OptionalDouble growth() {
        return before > 0 ? OptionalDouble.of((now - before) / before) : OptionalDouble.empty();
    }

    /** Whether it warns. */
    public boolean holds() {
        OptionalDouble growth = growth();
        // Money has cents: a hair below the bound is a sum that was rounded.
        return time != null && time < ENOUGH_TIME && growth.isPresent() && growth.getAsDouble() >= LEAST_GROWTH - 1e-9;
    }
}
