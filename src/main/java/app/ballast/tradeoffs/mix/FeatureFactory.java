package app.ballast.tradeoffs.mix;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Success counted in features shipped, while nobody looks whether anybody uses them. Of at least {@value #LEAST} features
 * shipped {@value #FROM_WEEKS} to {@value #TO_WEEKS} weeks ago, under half have an adoption figure with a target, or under half
 * of those reach half their target.
 *
 * @param shipped how many were shipped in that time
 * @param measured how many of them have an adoption figure and a target
 * @param used how many of those reach half their target
 */
public record FeatureFactory(int shipped, int measured, int used, State state) {

    /** So many features have to be shipped for a warning. */
    public static final int LEAST = 4;

    /** Later than that nobody can know yet. */
    public static final int FROM_WEEKS = 4;

    /** Earlier than that is history. */
    public static final int TO_WEEKS = 16;

    /** How it stands. */
    public enum State {
        TOO_FEW,
        /** Under half have an adoption figure with a target. */
        NOT_MEASURED,
        /** Under half of those reach half their target. */
        NOT_USED,
        FINE
    }

    /**
     * A feature that was shipped.
     *
     * @param adoption the share of people who use it, from 0 to 1; null where nobody has counted
     * @param target the share that was promised, above 0; null where nobody has promised any
     */
    public record Shipped(
            long item,
            LocalDate day,
            @Nullable Double adoption,
            @Nullable Double target) {

        /** Whether it has an adoption figure with a target. */
        public boolean isMeasured() {
            return adoption != null && target != null && target > 0;
        }

        /** Whether it reaches half its target. */
        public boolean isUsed() {
            return adoption != null && target != null && target > 0 && adoption * 2 >= target;
        }
    }

    /** Judges the features by a day. */
    public static FeatureFactory on(LocalDate day, Collection<Shipped> features) {
        List<Shipped> counted =
                features.stream().filter(one -> counts(one, day)).toList();
        int measured = (int) counted.stream().filter(Shipped::isMeasured).count();
        int used = (int) counted.stream().filter(Shipped::isUsed).count();
        return new FeatureFactory(counted.size(), measured, used, state(counted.size(), measured, used));
    }

    /** Whether a feature was shipped in the time that counts on a day, its first and last day included. */
    public static boolean counts(Shipped feature, LocalDate day) {
        return !feature.day().isBefore(day.minusWeeks(TO_WEEKS))
                && !feature.day().isAfter(day.minusWeeks(FROM_WEEKS));
    }

    private static State state(int shipped, int measured, int used) {
        if (shipped < LEAST) {
            return State.TOO_FEW;
        }
        if (measured * 2 < shipped) {
            return State.NOT_MEASURED;
        }
        return used * 2 < measured ? State.NOT_USED : State.FINE;
    }

    /** Whether it warns. */
    public boolean holds() {
        return state == State.NOT_MEASURED || state == State.NOT_USED;
    }
}
