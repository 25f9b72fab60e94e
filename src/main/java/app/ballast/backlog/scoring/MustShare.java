package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much of a period's capacity is promised to musts. Source: DSDM Handbook 10.4.
 *
 * @param musts person-weeks of the musts
 * @param capacity person-weeks of the period, more than 0
 */
public record MustShare(BigDecimal musts, BigDecimal capacity) {

    private static final BigDecimal AGREED = new BigDecimal("0.6");

    public MustShare {
        if (musts.signum() < 0 || capacity.signum() <= 0) {
            throw new IllegalArgumentException("musts are not negative, and capacity is more than 0");
        }
    }

    /** 0 for none, 1 for all; may be more. */
    public BigDecimal share() {
        return musts.divide(capacity, MathContext.DECIMAL64);
    }

    /** Whether too little is left to give way: over 60 %. */
    public boolean isTooMuch() {
        return share().compareTo(AGREED) > 0;
    }
}
