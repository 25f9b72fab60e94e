package app.ballast.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.portfolio.ServiceCostSheet.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row "Cost" of the definitions: running cost by service and month; per active user. */
class RunningCostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CostHistory API = history(1, "API", "2026-01-01", "900", "2026-10-15", "1200");
    private static final CostHistory WEB = history(2, "Web", "2026-01-01", "300");

    @ParameterizedTest
    @CsvSource({
        "2026-09, 900",
        // Dearer from the middle of the month on: what holds on its last day.
        "2026-10, 1200",
        "2026-11, 1200",
        "2025-12,"
    })
    void ofAServiceAndMonthItIsWhatHoldsOnTheLastDayOfTheMonth(YearMonth month, @Nullable BigDecimal cost) {
        assertThat(RunningCost.of(List.of(API), month, TODAY).amount())
                .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                .isEqualTo(cost);
    }

    @Test
    void theRunningMonthIsReadAsOfToday() {
        CostHistory soon = history(3, "Soon", "2026-11-01", "100", "2026-11-30", "999");
        assertThat(RunningCost.of(List.of(soon), YearMonth.of(2026, 11), TODAY).amount())
                .isEqualByComparingTo("100");
        assertThat(RunningCost.of(List.of(soon), YearMonth.of(2026, 11), LocalDate.of(2026, 11, 30))
                        .amount())
                .isEqualByComparingTo("999");
    }

    @Test
    void ofSeveralServicesItIsTheirSumAndNotKnownWhereOneIsNot() {
        assertThat(RunningCost.on(List.of(API, WEB), TODAY).amount()).isEqualByComparingTo("1500");
        CostHistory unsaid = history(4, "Search");
        RunningCost partly = RunningCost.on(List.of(API, unsaid), TODAY);
        assertThat(partly.amount()).isNull();
        assertThat(partly.unknown()).containsExactly(unsaid.service());
        assertThat(RunningCost.on(List.of(), TODAY).amount())
                .as("no services cost nothing that is known")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"18200, 0.08", "1500, 1.00", "700, 2.14", "1, 1500.00"})
    void perActiveUserItIsDividedByThePeopleOfAMonth(long users, BigDecimal cost) {
        assertThat(RunningCost.on(List.of(API, WEB), TODAY).perActiveUser(users))
                .hasValue(cost);
    }

    @Test
    void withoutUsersOrWithoutCostThereIsNoCostPerUser() {
        assertThat(RunningCost.on(List.of(API), TODAY).perActiveUser(0)).isEmpty();
        assertThat(RunningCost.on(List.of(), TODAY).perActiveUser(10)).isEmpty();
        assertThat(RunningCost.on(List.of(history(5, "Free", "2026-01-01", "0")), TODAY)
                        .perActiveUser(10))
                .hasValue(new BigDecimal("0.00"));
    }

    /** @param said days and what holds from each on, the earliest first */
    private static CostHistory history(long id, String name, String... said) {
        Stream<Change> changes = Stream.of();
        for (int i = 0; i < said.length; i += 2) {
            ServiceCost cost = new ServiceCost(LocalDate.parse(said[i]), null, null, new BigDecimal(said[i + 1]));
            changes = Stream.concat(Stream.of(new Change(cost, "T. Manager", Instant.EPOCH)), changes);
        }
        return new CostHistory(
                new ServiceRef(new ServiceId(id), name.toLowerCase(java.util.Locale.ROOT), name), changes.toList());
    }
}
