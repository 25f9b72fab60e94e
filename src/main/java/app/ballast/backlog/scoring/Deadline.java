package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day by which an item has to be done.
 *
 * @param due the last day on which it is in time
 * @param penalty what being late costs, once, in money
 */
public record Deadline(LocalDate due, BigDecimal penalty) {

    /** The weeks before it in which it counts. */
    public static final int WEEKS = 13;

    private static final int DAYS_OF_WEEK = 7;

    /** Whether it can no longer be met: it stops counting then. */
    public boolean isPast(LocalDate today) {
        return today.isAfter(due);
    }

    /** What it adds to the cost of a week: penalty / max(1, weeks left) in its last 13 weeks, else 0. To the cent. */
    public BigDecimal amount(LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0 || days > (long) WEEKS * DAYS_OF_WEEK) {
            return BigDecimal.ZERO;
        }
        BigDecimal weeks = BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(DAYS_OF_WEEK), MathContext.DECIMAL64)
                .max(BigDecimal.ONE);
        return penalty.divide(weeks, 2, RoundingMode.HALF_UP);
    }
}
