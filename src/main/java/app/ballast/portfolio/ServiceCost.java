package app.ballast.portfolio;

import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs from a day on, in the workspace's currency, to two decimals; each null where it is not known.
 *
 * @param from the first day on which it holds, 2000 to 2099
 * @param outageMinute what a minute of its outage costs, 0 to 1,000,000
 * @param peopleHour what an hour of the people who work on it costs, 0 to 10,000
 * @param runningMonth what a month of running it costs, 0 to 1,000,000,000
 * @param remediation what putting right all of its tech debt would cost, 0 to 1,000,000,000
 * @param development what building it has cost, 0 to 1,000,000,000; 0 gives no ratio
 */
public record ServiceCost(
        LocalDate from,
        @Nullable BigDecimal outageMinute,
        @Nullable BigDecimal peopleHour,
        @Nullable BigDecimal runningMonth,
        @Nullable BigDecimal remediation,
        @Nullable BigDecimal development) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final long MOST = 1_000_000_000;

    public ServiceCost {
        if (from.isBefore(FIRST_DAY) || from.isAfter(LAST_DAY)) {
            throw DomainException.invalid("from", "services.error.day", FIRST_DAY, LAST_DAY);
        }
        outageMinute = checked("costPerMinute", outageMinute, 1_000_000);
        peopleHour = checked("hourlyCost", peopleHour, 10_000);
        runningMonth = checked("runningCost", runningMonth, MOST);
        remediation = checked("remediationCost", remediation, MOST);
        development = checked("developmentCost", development, MOST);
    }

    /** Of whose tech debt nothing is known. */
    public ServiceCost(
            LocalDate from,
            @Nullable BigDecimal outageMinute,
            @Nullable BigDecimal peopleHour,
            @Nullable BigDecimal runningMonth) {
        this(from, outageMinute, peopleHour, runningMonth, null, null);
    }

    /** The same with another word on its tech debt. */
    public ServiceCost withDebt(@Nullable BigDecimal putRight, @Nullable BigDecimal built) {
        return new ServiceCost(from, outageMinute, peopleHour, runningMonth, putRight, built);
    }

    /** Nothing known, from a day on. */
    public static ServiceCost unknown(LocalDate from) {
        return new ServiceCost(from, null, null, null);
    }

    /** The same from another day on. */
    public ServiceCost from(LocalDate day) {
        return new ServiceCost(day, outageMinute, peopleHour, runningMonth, remediation, development);
    }

    /** Whether nothing of it is known. */
    public boolean isUnknown() {
        return Stream.of(outageMinute, peopleHour, runningMonth, remediation, development)
                .allMatch(Objects::isNull);
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
