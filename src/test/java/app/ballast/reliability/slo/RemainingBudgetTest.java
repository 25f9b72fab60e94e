package app.ballast.reliability.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row "Remaining budget": 1 − bad / budget, signed. */
class RemainingBudgetTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @ParameterizedTest
    @CsvSource({
        "PT0S,       1,    43.2",
        "PT21M36S,   0.5,  21.6",
        "PT43M12S,   0,    0",
        "PT48M23.04S,-0.12,-5.184",
        "PT2H9M36S,  -2,   -86.4",
    })
    void theRemainingBudgetIsSigned(Duration bad, double remaining, double minutes) {
        ErrorBudget budget = ErrorBudget.of(0.999, MONTH, bad);

        assertThat(budget.remaining().orElseThrow()).isCloseTo(remaining, within(1e-12));
        assertThat(budget.remainingMinutes().orElseThrow()).isCloseTo(minutes, within(1e-9));
    }

    @Test
    void remainingTimeIsWhatMayStillGoWrong() {
        assertThat(ErrorBudget.of(0.999, MONTH, Duration.ofMinutes(40)).remainingTime())
                .hasValue(Duration.ofSeconds(192));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1000", "250, 0.75, 750", "1000, 0, 0", "1120, -0.12, -120", "1000000, -999, -999000"})
    void byEventsItIsSignedToo(double bad, double remaining, double left) {
        SpentBudget budget = new SpentBudget(Objective.of(0.999), 1_000_000, bad);
        assertThat(budget.remaining().orElseThrow()).isCloseTo(remaining, within(1e-9));
        assertThat(budget.left().orElseThrow()).isCloseTo(left, within(1e-9));
    }

    @Test
    void anObjectiveOfAHundredPercentHasNothingToRemain() {
        assertThat(ErrorBudget.of(1, MONTH, Duration.ofMinutes(1)).remaining()).isEmpty();
        assertThat(new SpentBudget(Objective.of(1), 1_000, 1).remaining()).isEmpty();
        assertThat(new SpentBudget(Objective.of(1), 1_000, 1).left()).isEmpty();
        assertThat(new SpentBudget(Objective.of(0.9), 0, 0).remaining()).isEmpty();
    }
}
