package app.ballast.portfolio;

import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs from a day on, in the workspace's currency, to two decimals; each null where it is not known.
 *
 * @param from the first day on which it holds, 2000 to 2099
 * @param outageMinute what a minute of its outage costs, 0 to 1,000,000
 * @param peopleHour what an hour of the people who work on it costs, 0 to 10,000
 * @param runningMonth what a month of running it costs, 0 to 1,000,000,000
 */
public record ServiceCost(
        LocalDate from,
        @Nullable BigDecimal outageMinute,
        @Nullable BigDecimal peopleHour,
        @Nullable BigDecimal runningMonth) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    public ServiceCost {
        if (from.isBefore(FIRST_DAY) || from.isAfter(LAST_DAY)) {
            throw DomainException.invalid("from", "services.error.day", FIRST_DAY, LAST_DAY);
        }
        outageMinute = checked("costPerMinute", outageMinute, 1_000_000);
        peopleHour = checked("hourlyCost", peopleHour, 10_000);
        runningMonth = checked("runningCost", runningMonth, 1_000_000_000);
    }

    /** Nothing known, from a day on. */
    public static ServiceCost unknown(LocalDate from) {
        return new ServiceCost(from, null, null, null);
    }

    /** The same from another day on. */
    public ServiceCost from(LocalDate day) {
        return new ServiceCost(day, outageMinute, peopleHour, runningMonth);
    }

    /** Whether nothing of it is known. */
    public boolean isUnknown() {
        return outageMinute == null && peopleHour == null && runningMonth == null;
    }

    private static @Nullable BigDecimal checked(String field, @Nullable BigDecimal amount, long most) {
        if (amount == null) {
            return null;
        }
        // Compared before rounding: a number with a huge exponent must not be spelt out.
        if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw DomainException.invalid(field, "services.error.amount", most);
        }
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
