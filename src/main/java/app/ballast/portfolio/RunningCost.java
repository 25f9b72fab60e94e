package app.ballast.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What running some services costs a month: Σ of what each costs, as it holds on a day.
 *
 * @param day on which it holds
 * @param amount money a month; null where one of them is not known, and of no services at all
 * @param unknown those of which nobody has said
 */
public record RunningCost(LocalDate day, @Nullable BigDecimal amount, List<ServiceRef> unknown) {

    public RunningCost {
        unknown = List.copyOf(unknown);
    }

    /** That of a month: as it holds on its last day, today in the running one. */
    public static RunningCost of(Collection<CostHistory> services, YearMonth month, LocalDate today) {
        LocalDate end = month.atEndOfMonth();
        return on(services, end.isAfter(today) ? today : end);
    }

    /** As it holds on a day. */
    public static RunningCost on(Collection<CostHistory> services, LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        List<ServiceRef> unknown = new ArrayList<>();
        for (CostHistory service : services) {
            BigDecimal cost = service.on(day).runningMonth();
            if (cost == null) {
                unknown.add(service.service());
            } else {
                sum = sum.add(cost);
            }
        }
        return new RunningCost(day, unknown.isEmpty() && !services.isEmpty() ? sum : null, unknown);
    }

    /**
     * What it costs by each person who is active in the month.
     *
     * @param users distinct people active in a month
     * @return money to the cent; empty where the cost is not known, or nobody is active
     */
    public Optional<BigDecimal> perActiveUser(long users) {
        return amount == null || users <= 0
                ? Optional.empty()
                : Optional.of(amount.divide(BigDecimal.valueOf(users), 2, RoundingMode.HALF_UP));
    }
}
