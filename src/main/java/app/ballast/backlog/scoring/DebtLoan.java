package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A tech debt seen as a loan.
 *
 * @param principal what paying it back costs: effort × weekly cost of a person, in money
 * @param interest what it costs per week: its cost of delay, in money
 */
public record DebtLoan(BigDecimal principal, BigDecimal interest) {

    /** A person-week is 5 days of 8 hours. */
    private static final BigDecimal HOURS_OF_WEEK = BigDecimal.valueOf(40);

    /**
     * @param effort person-weeks
     * @param hourlyCost money per hour of a person
     */
    public static DebtLoan of(BigDecimal effort, BigDecimal hourlyCost, BigDecimal interest) {
        return new DebtLoan(effort.multiply(HOURS_OF_WEEK).multiply(hourlyCost), interest);
    }

    /** Weeks after which paying it back has paid off, to one decimal; null where it bears no interest. */
    public @Nullable BigDecimal breakEven() {
        return interest.signum() == 0 ? null : principal.divide(interest, 1, RoundingMode.HALF_UP);
    }
}
