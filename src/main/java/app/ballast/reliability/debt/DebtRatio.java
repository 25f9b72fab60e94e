package app.ballast.reliability.debt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The technical debt ratio of a service: remediation cost / development cost. Source: SQALE.
 *
 * @param ratio 0 for no debt; 1 where putting it right would cost as much as building it did; may exceed 1
 */
public record DebtRatio(BigDecimal ratio) {

    /** How a ratio is rated, from best to worst. */
    public enum Rating {
        /** At most 5 %. */
        A("0.05"),
        /** At most 10 %. */
        B("0.10"),
        /** At most 20 %. */
        C("0.20"),
        /** At most 50 %. */
        D("0.50"),
        /** More than that. */
        E(null);

        private final @Nullable BigDecimal most;

        Rating(@Nullable String most) {
            this.most = most == null ? null : new BigDecimal(most);
        }

        private boolean holds(BigDecimal ratio) {
            return most == null || ratio.compareTo(most) <= 0;
        }
    }

    public DebtRatio {
        if (ratio.signum() < 0) {
            throw new IllegalArgumentException("a debt ratio is not negative");
        }
    }

    /**
     * Both costs are money, none of them negative.
     *
     * @return empty where one of them is not known, or nothing was spent on development: then there is nothing to divide by
     */
    public static Optional<DebtRatio> of(@Nullable BigDecimal remediation, @Nullable BigDecimal development) {
        return remediation == null || development == null || development.signum() == 0
                ? Optional.empty()
                : Optional.of(new DebtRatio(remediation.divide(development, MathContext.DECIMAL64)));
    }

    /** A to E by SQALE's usual steps; each holds its upper bound. */
    public Rating rating() {
        for (Rating rating : Rating.values()) {
            if (rating.holds(ratio)) {
                return rating;
            }
        }
        return Rating.E;
    }
}
