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

    /** The first day on which it counts. */
    public LocalDate from() {
        return due.minusWeeks(WEEKS);
    }

    /** What the penalty is divided by on a day on which it counts: the weeks that are left, in sevenths, never under 1. */
    public BigDecimal weeks(LocalDate today) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(today, due))
                .divide(BigDecimal.valueOf(DAYS_OF_WEEK), MathContext.DECIMAL64)
                .max(BigDecimal.ONE);
    }

    /** What it adds to the cost of a week: penalty / max(1, weeks left) in its last 13 weeks, else 0. To the cent. */
    public BigDecimal amount(LocalDate today) {
        return today.isBefore(from()) || isPast(today)
                ? BigDecimal.ZERO
                : penalty.divide(weeks(today), 2, RoundingMode.HALF_UP);
    }
}
