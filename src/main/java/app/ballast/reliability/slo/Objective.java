package app.ballast.reliability.slo;

import java.math.BigDecimal;

/**
 * What share of the time, or of the events, is to be good.
 *
 * @param fraction above 0, at most 1; decimal, so that 99.9 % leaves exactly 0.1 %
 */
public record Objective(BigDecimal fraction) {

    public Objective {
        if (fraction.signum() <= 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("an objective of "
                    + fraction.movePointRight(2).toPlainString() + " % is not above 0 and at most 100 %");
        }
    }

    /** An objective by its fraction, such as 0.999. */
    public static Objective of(double fraction) {
        return new Objective(BigDecimal.valueOf(fraction));
    }

    /** An objective in percent, such as {@code new BigDecimal("99.9")}. */
    public static Objective ofPercent(BigDecimal percent) {
        return new Objective(percent.movePointLeft(2));
    }

    /** The share that may be bad: 1 − objective, from 0 to below 1. */
    public BigDecimal allowedBad() {
        return BigDecimal.ONE.subtract(fraction);
    }

    /** An objective of 100 % leaves nothing to spend: it has no budget and no burn rate. */
    public boolean leavesBudget() {
        return allowedBad().signum() > 0;
    }
}
