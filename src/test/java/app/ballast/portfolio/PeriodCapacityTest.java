package app.ballast.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.people.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCapacityTest {

    private static final ProductId CHECKOUT = new ProductId(1);
    private static final ProductId APP = new ProductId(2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final IsoWeek WEEK = new IsoWeek(MONDAY);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-29, 5",
        "2026-11-23, 2026-12-20, 20",
        // Wednesday alone is one day of five.
        "2026-11-25, 2026-11-25, 1",
        "2026-11-25, 2026-12-02, 6",
        "2026-11-28, 2026-11-29, 0",
        // Over the turn of a year with 53 weeks.
        "2026-12-28, 2027-01-10, 10"
    })
    void aWeekThatLiesInThePeriodInPartCountsByItsWorkdays(LocalDate from, LocalDate to, String personWeeks) {
        assertThat(team("5", Map.of()).within(new Period(from, to))).isEqualByComparingTo(personWeeks);
    }

    @Test
    void aWeekThatDiffersTakesThePlaceOfAUsualOne() {
        TeamCapacity team = team("5", Map.of(WEEK.plus(1), new BigDecimal("2.5"), WEEK.plus(2), BigDecimal.ZERO));
        assertThat(team.within(new Period(MONDAY, MONDAY.plusDays(27)))).isEqualByComparingTo("12.5");
    }

    @Test
    void theProductsOfATeamShareItEqually() {
        TeamCapacity both =
                new TeamCapacity(new TeamId(1), "Platform", BigDecimal.valueOf(5), Map.of(), Set.of(CHECKOUT, APP));
        TeamCapacity one =
                new TeamCapacity(new TeamId(2), "Payments", BigDecimal.valueOf(3), Map.of(), Set.of(CHECKOUT));
        TeamCapacity none = new TeamCapacity(new TeamId(3), "Insights", BigDecimal.valueOf(9), Map.of(), Set.of());
        List<TeamCapacity> teams = List.of(both, one, none);
        Period week = new Period(MONDAY, MONDAY.plusDays(6));
        BigDecimal checkout = PeriodCapacity.of(week, Set.of(CHECKOUT), teams).total();
        BigDecimal app = PeriodCapacity.of(week, Set.of(APP), teams).total();
        assertThat(checkout).isEqualByComparingTo("5.5");
        assertThat(app).isEqualByComparingTo("2.5");
        assertThat(PeriodCapacity.of(week, Set.of(CHECKOUT, APP), teams).total())
                .isEqualByComparingTo(checkout.add(app));
        assertThat(PeriodCapacity.of(week, Set.of(), teams).parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-23",
        "2026-W01, 2025-12-29",
        "2026-W53, 2026-12-28",
        "2020-W53, 2020-12-28",
        "2027-W01, 2027-01-04"
    })
    void aWeekIsReadAsIsoNumbersIt(String code, LocalDate monday) {
        assertThat(IsoWeek.find(code)).hasValue(new IsoWeek(monday));
        assertThat(new IsoWeek(monday)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-W53", "2026-W00", "2026-W54", "2026-48", "W48", "", "1999-W01", "2026-W48x"})
    void aWeekThatThereIsNotIsRefusedByName(String code) {
        assertThatThrownBy(() -> IsoWeek.named("from", code))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("from"))
                .hasMessageContaining("“" + code + "”")
                .hasMessageContaining("2026-W48");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "200.01", "1.234", "1e9"})
    void aCapacityOutsideItsRangeIsRefusedByName(BigDecimal amount) {
        assertThatThrownBy(() -> TeamCapacity.checked("usual", amount))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("usual"))
                .hasMessageContaining("0 to 200 person-weeks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.25", "200", "1e2", "5.500"})
    void aCapacityWithinItsRangeIsTaken(BigDecimal amount) {
        assertThat(TeamCapacity.checked("usual", amount)).isEqualByComparingTo(amount);
    }

    private static TeamCapacity team(String usual, Map<IsoWeek, BigDecimal> weeks) {
        return new TeamCapacity(new TeamId(1), "Payments", new BigDecimal(usual), weeks, Set.of(CHECKOUT));
    }
}
