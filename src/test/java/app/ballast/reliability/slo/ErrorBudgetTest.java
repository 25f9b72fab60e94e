package app.ballast.reliability.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The row "Error budget": (1 − objective) × window, or × valid events. */
class ErrorBudgetTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @ParameterizedTest
    @CsvSource({
        "0.999,   P30D, PT43M12S",
        "0.9995,  P30D, PT21M36S",
        "0.9999,  P30D, PT4M19.2S",
        "0.99,    P7D,  PT1H40M48S",
        "0.995,   P28D, PT3H21M36S",
        "0.99999, P1D,  PT0.864S",
    })
    void theBudgetIsWhatTheObjectiveLeavesOfTheWindow(double objective, Duration window, Duration budget) {
        assertThat(ErrorBudget.of(objective, window, Duration.ZERO).budget()).hasValue(budget);
    }

    @Test
    void anObjectiveOfAHundredPercentHasNoBudget() {
        ErrorBudget budget = ErrorBudget.of(1, MONTH, Duration.ofMinutes(1));

        assertThat(budget.objective().leavesBudget()).isFalse();
        assertThat(budget.budget()).isEmpty();
        assertThat(budget.remaining()).isEmpty();
        assertThat(budget.remainingTime()).isEmpty();
        assertThat(budget.remainingMinutes()).isEmpty();
        assertThat(BurnRate.of(budget.objective(), 0.5)).isEmpty();
        assertThat(BurnRate.highest(budget.objective())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.0001, 99.9})
    void objectivesOutsideTheirRangeAreRefused(double objective) {
        assertThatThrownBy(() -> Objective.of(objective))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not above 0 and at most 100 %");
    }

    @Test
    void objectivesMayBeGivenInPercent() {
        assertThat(Objective.ofPercent(new BigDecimal("99.95")).allowedBad()).isEqualByComparingTo("0.0005");
    }

    @Test
    void windowsAndBadTimesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> ErrorBudget.of(0.9, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ErrorBudget.of(0.9, MONTH, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ErrorBudget.of(0.9, MONTH, MONTH.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.999, 1000000, 1000", "0.99, 50, 0.5", "0.9, 0.5, 0.05"})
    void byEventsItIsAShareOfTheValidOnes(double objective, double valid, double budget) {
        assertThat(new SpentBudget(Objective.of(objective), valid, 0).allowed().orElseThrow())
                .isCloseTo(budget, within(1e-9));
    }

    @Test
    void ofNoEventsAndOfAHundredPercentThereIsNoBudget() {
        assertThat(new SpentBudget(Objective.of(0.999), 0, 0).allowed()).isEmpty();
        assertThat(new SpentBudget(Objective.of(1), 1_000, 0).allowed()).isEmpty();
        assertThatThrownBy(() -> new SpentBudget(Objective.of(0.9), Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
