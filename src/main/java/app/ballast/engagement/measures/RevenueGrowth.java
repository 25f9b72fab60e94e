package app.ballast.engagement.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Revenue growth: (this period − the one before) / the one before; both of the same length.
 *
 * @param now this period
 * @param before the one that ends the day before it
 */
public record RevenueGrowth(Sum now, Sum before) {

    public RevenueGrowth {
        if (now.days() != before.days()) {
            throw new IllegalArgumentException("periods of %d and %d days".formatted(now.days(), before.days()));
        }
    }

    /**
     * The revenue of a period.
     *
     * @param amount Σ of its days that are known
     * @param known how many those are, at most {@code days}
     * @param days length of the period
     */
    public record Sum(BigDecimal amount, int known, int days) {

        public Sum {
            if (known < 0 || known > days) {
                throw new IllegalArgumentException("%d of %d days known".formatted(known, days));
            }
        }

        /** Days of which nobody said what came in; they count as nothing, and are said. */
        public int missing() {
            return days - known;
        }
    }

    /**
     * The growth as a share, signed; empty where nothing is known of either period, or the one before brought nothing, of
     * which there is no share.
     */
    public OptionalDouble share() {
        if (now.known() == 0 || before.known() == 0 || before.amount().signum() <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(now.amount()
                .subtract(before.amount())
                .divide(before.amount(), MathContext.DECIMAL64)
                .doubleValue());
    }
}
