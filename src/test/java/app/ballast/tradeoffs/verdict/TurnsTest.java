package app.ballast.tradeoffs.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.reliability.slo.AlertState;
import app.ballast.tradeoffs.policy.PolicyLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void aSpentBudgetTurnsAtTheFirstLevelThatHoldsNothingBack() {
        // From −12 % to the 20 % at which features may be begun again.
        List<Turn> turns = turns(-0.12, AlertState.QUIET, target(41));
        assertThat(turns).singleElement().satisfies(turn -> {
            assertThat(turn.kind()).isEqualTo(Turn.Kind.MORE_BUDGET);
            assertThat(turn.to()).isEqualTo(Advice.BALANCED);
            assertThat(turn.name()).isEqualTo("Checkout API");
            assertThat(turn.amount()).isCloseTo(0.32, within(1e-9));
            assertThat(turn.others()).isZero();
        });
    }

    @Test
    void balanceTurnsBothWays() {
        List<Turn> turns = turns(0.3, AlertState.QUIET, target(30));
        assertThat(turns)
                .extracting(Turn::kind, Turn::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Turn.Kind.MORE_BUDGET, Advice.FEATURE_FIRST),
                        org.assertj.core.groups.Tuple.tuple(Turn.Kind.LESS_BUDGET, Advice.STABILITY_FIRST));
        assertThat(turns.getFirst().amount()).isCloseTo(0.2, within(1e-9));
        assertThat(turns.getLast().amount()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aTargetBehindTurnsWhenItComesUpToItsLine() {
        List<Turn> turns = turns(0.8, AlertState.QUIET, target(37));
        assertThat(turns).extracting(Turn::kind).containsExactly(Turn.Kind.LESS_BUDGET, Turn.Kind.TARGET_HIGHER);
        Turn target = turns.getLast();
        assertThat(target.to()).isEqualTo(Advice.BALANCED);
        assertThat(target.amount()).isCloseTo(4, within(1e-9));
    }

    @Test
    void aTargetAheadTurnsWhenItFallsBehind() {
        List<Turn> turns = turns(0.8, AlertState.QUIET, target(43));
        assertThat(turns).last().satisfies(turn -> {
            assertThat(turn.kind()).isEqualTo(Turn.Kind.TARGET_LOWER);
            assertThat(turn.to()).isEqualTo(Advice.FEATURE_FIRST);
            assertThat(turn.amount()).isCloseTo(2, within(1e-9));
        });
    }

    @Test
    void anAlertThatEndsTurns() {
        assertThat(turns(0.8, AlertState.PAGE, target(30))).singleElement().satisfies(turn -> {
            assertThat(turn.kind()).isEqualTo(Turn.Kind.ALERT_ENDS);
            assertThat(turn.to()).isEqualTo(Advice.FEATURE_FIRST);
        });
    }

    @Test
    void whereTwoReasonsHoldNeitherAloneTurns() {
        assertThat(turns(-0.12, AlertState.PAGE, target(30))).isEmpty();
    }

    @Test
    void whatIsMissingIsToldWhereDataIsMissing() {
        Verdict nothing = Verdict.of(null, List.of(), List.of(), TODAY);
        assertThat(Turns.of(nothing, PolicyLevels.DEFAULT))
                .extracting(Turn::kind)
                .containsExactly(Turn.Kind.FIRST_TARGET);
        Verdict noObjective = Verdict.of(null, List.of(), List.of(target(30)), TODAY);
        assertThat(Turns.of(noObjective, PolicyLevels.DEFAULT))
                .extracting(Turn::kind)
                .containsExactly(Turn.Kind.FIRST_OBJECTIVE);
        Verdict little = Verdict.of(
                PolicyLevels.DEFAULT.at(0.9).action(),
                List.of(new ObjectiveSign("Checkout API", OptionalDouble.of(0.9), 0.1, AlertState.NOT_KNOWN)),
                List.of(target(30)),
                TODAY);
        assertThat(Turns.of(little, PolicyLevels.DEFAULT)).last().satisfies(turn -> {
            assertThat(turn.kind()).isEqualTo(Turn.Kind.MORE_KNOWN);
            assertThat(turn.amount()).isCloseTo(0.15, within(1e-9));
        });
    }

    private static List<Turn> turns(double remaining, AlertState alert, TargetSign target) {
        Verdict verdict = Verdict.of(
                PolicyLevels.DEFAULT.at(remaining).action(),
                List.of(new ObjectiveSign("Checkout API", OptionalDouble.of(remaining), 1, alert)),
                List.of(target),
                TODAY);
        return Turns.of(verdict, PolicyLevels.DEFAULT);
    }

    /** Its line is at 41. */
    private static TargetSign target(double value) {
        return new TargetSign("Adoption", null, TODAY.minusDays(100), 41, null, value, TODAY);
    }
}
