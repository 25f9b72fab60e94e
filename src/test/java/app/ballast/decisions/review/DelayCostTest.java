package app.ballast.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.backlog.scoring.Deadline;
import app.ballast.decisions.review.DelayCost.Postponed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayCostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Test
    void whatIsPostponedCostsItsWeeksAndIsSummed() {
        DelayCost cost = DelayCost.of(List.of(item("A", "11200"), item("B", "500.50")), new BigDecimal("2"), TODAY);
        assertThat(cost.total()).isEqualByComparingTo("23401");
        assertThat(cost.parts())
                .extracting(DelayCost.Part::waiting)
                .containsExactly(new BigDecimal("22400.00"), new BigDecimal("1001.00"));
        assertThat(cost.unknown()).isZero();
    }

    @ParameterizedTest(name = "due in {0} days, {1} weeks: {2}")
    @CsvSource({"13, 2,   3000", "14, 2,   2000", " 0, 2,   3000", "-1, 2,   2000", " 3, 0.5, 1500", " 4, 0.5, 500"})
    void aPenaltyCountsOnceWhereTheWaitGoesPastItsDeadline(int due, String weeks, String total) {
        Postponed item =
                new Postponed("A", new BigDecimal("1000"), new Deadline(TODAY.plusDays(due), new BigDecimal("1000")));
        assertThat(DelayCost.of(List.of(item), new BigDecimal(weeks), TODAY).total())
                .isEqualByComparingTo(total);
    }

    @Test
    void whatNobodyScoredIsCountedAndNotZero() {
        DelayCost cost = DelayCost.of(List.of(item("A", "100"), new Postponed("B", null, null)), BigDecimal.ONE, TODAY);
        assertThat(cost.total()).isEqualByComparingTo("100");
        assertThat(cost.unknown()).isOne();
        assertThat(cost.parts().getLast().waiting()).isNull();
    }

    @Test
    void whatPostponesNothingCostsNothing() {
        assertThat(DelayCost.of(List.of(), BigDecimal.ONE, TODAY).total()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> DelayCost.of(List.of(), BigDecimal.ZERO, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Postponed item(String key, String perWeek) {
        return new Postponed(key, new BigDecimal(perWeek), null);
    }
}
