package app.ballast.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers that somebody sent, whatever they look like. */
public final class Decimals {

    /** Nobody means more digits than this. */
    private static final int MOST_DIGITS = 1_000;

    private Decimals() {}

    /**
     * The number rounded to some digits after the point. A text of a dozen characters, such as {@code 1e-999999999}, can stand
     * for a number whose digits fill the memory; one that small is 0.
     */
    public static BigDecimal rounded(BigDecimal value, int digits) {
        return value.scale() > MOST_DIGITS
                ? BigDecimal.ZERO.setScale(digits)
                : value.setScale(digits, RoundingMode.HALF_UP);
    }
}
