package app.ballast.reliability.slo;

import java.util.OptionalDouble;

/**
 * How fast a budget is being spent: 1 spends it exactly by the end of the window, 2 in half of it. Formula: bad fraction /
 * (1 − objective). Source: Site Reliability Workbook, chapter 5.
 */
public final class BurnRate {

    private BurnRate() {}

    /**
     * The burn rate, from 0 to {@link #highest}; empty for an objective of 100 %, which has no budget to burn.
     *
     * @param badFraction bad time by known time, or bad by valid events, from 0 to 1
     */
    public static OptionalDouble of(Objective objective, double badFraction) {
        if (!(badFraction >= 0 && badFraction <= 1)) {
            throw new IllegalArgumentException("a bad fraction of " + badFraction + " is not from 0 to 1");
        }
        return objective.leavesBudget()
                ? OptionalDouble.of(badFraction / objective.allowedBad().doubleValue())
                : OptionalDouble.empty();
    }

    /** The burn rate when everything is bad, 1 / (1 − objective): an alert at this threshold or above can never fire. */
    public static OptionalDouble highest(Objective objective) {
        return of(objective, 1);
    }
}
