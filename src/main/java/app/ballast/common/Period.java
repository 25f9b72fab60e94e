package app.ballast.common;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span of whole days, both ends included.
 *
 * @param from first day
 * @param to last day, never before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw DomainException.invalid("period", "error.period.backwards", from, to);
        }
    }

    /** The {@code days} days that end with {@code last}; at least 1. */
    public static Period lastDays(int days, LocalDate last) {
        return new Period(last.minusDays(days - 1L), last);
    }

    /** Number of days, both ends counted. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** The period of the same length that ends on the day before this one begins. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
