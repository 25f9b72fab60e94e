package app.ballast.tradeoffs.verdict;

import static app.ballast.tradeoffs.verdict.Advice.BALANCED;
import static app.ballast.tradeoffs.verdict.Advice.FEATURE_FIRST;
import static app.ballast.tradeoffs.verdict.Advice.NOT_ENOUGH_DATA;
import static app.ballast.tradeoffs.verdict.Advice.STABILITY_FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.reliability.slo.AlertState;
import app.ballast.tradeoffs.policy.PolicyAction;
import app.ballast.tradeoffs.policy.PolicyLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** Remaining budget in percent, known share of the window, alert, value of the target whose line is at 41, its age in days. */
    @ParameterizedTest
    @CsvSource({
        // What the level says, its bounds included; the target lies behind its line.
        "-12,   1,    QUIET,     30, 0,  STABILITY_FIRST",
        "-0.01, 1,    QUIET,     30, 0,  STABILITY_FIRST",
        "0,     1,    QUIET,     30, 0,  STABILITY_FIRST",
        "19.99, 1,    QUIET,     30, 0,  STABILITY_FIRST",
        "20,    1,    QUIET,     30, 0,  BALANCED",
        "49.99, 1,    QUIET,     30, 0,  BALANCED",
        "50,    1,    QUIET,     30, 0,  FEATURE_FIRST",
        "100,   1,    QUIET,     30, 0,  FEATURE_FIRST",
        // Alerts: a page decides whatever else is known, a ticket keeps features from coming first.
        "80,    1,    PAGE,      30, 0,  STABILITY_FIRST",
        "80,    0.1,  PAGE,      30, 99, STABILITY_FIRST",
        "80,    1,    TICKET,    30, 0,  BALANCED",
        "80,    1,    NOT_KNOWN, 30, 0,  FEATURE_FIRST",
        "80,    1,    NEVER,     30, 0,  FEATURE_FIRST",
        // A quarter of the window has to be known, for anything but a spent budget.
        "80,    0.25, QUIET,     30, 0,  FEATURE_FIRST",
        "80,    0.24, QUIET,     30, 0,  NOT_ENOUGH_DATA",
        "-5,    0.24, QUIET,     30, 0,  STABILITY_FIRST",
        // A value of the last 14 days, today the first of them.
        "80,    1,    QUIET,     30, 13, FEATURE_FIRST",
        "80,    1,    QUIET,     30, 14, NOT_ENOUGH_DATA",
        "-5,    1,    QUIET,     30, 14, STABILITY_FIRST",
        // Behind the line, on it, before it.
        "80,    1,    QUIET,     40.9, 0, FEATURE_FIRST",
        "80,    1,    QUIET,     41, 0,  BALANCED",
        "80,    1,    QUIET,     60, 0,  BALANCED",
    })
    void theFirstRuleThatMatchesDecides(
            double remaining, double known, AlertState alert, double value, int age, Advice expected) {
        Verdict verdict = Verdict.of(
                PolicyLevels.DEFAULT.at(remaining / 100).action(),
                List.of(objective(remaining / 100, known, alert)),
                List.of(flat(41, value, TODAY.minusDays(age))),
                TODAY);
        assertThat(verdict.advice()).isEqualTo(expected);
        assertThat(verdict.rules().stream().filter(RuleReading::decided))
                .singleElement()
                .extracting(RuleReading::advice)
                .isEqualTo(expected);
    }

    @Test
    void withoutAnyObjectiveOrTargetThereIsNotEnoughData() {
        TargetSign behind = flat(41, 30, TODAY);
        ObjectiveSign good = objective(0.8, 1, AlertState.QUIET);
        assertThat(Verdict.of(null, List.of(), List.of(behind), TODAY).advice()).isEqualTo(NOT_ENOUGH_DATA);
        assertThat(advice(PolicyAction.CARRY_ON, List.of(good), List.of())).isEqualTo(NOT_ENOUGH_DATA);
        assertThat(advice(PolicyAction.CARRY_ON, List.of(good), List.of(flat(41, null, null))))
                .isEqualTo(NOT_ENOUGH_DATA);
    }

    @Test
    void oneOfSeveralIsEnoughForEachCondition() {
        ObjectiveSign good = objective(0.8, 1, AlertState.QUIET);
        ObjectiveSign unknown = objective(0.8, 0, AlertState.NOT_KNOWN);
        TargetSign reached = flat(41, 50, TODAY);
        TargetSign behind = flat(41, 40, TODAY);
        assertThat(advice(PolicyAction.CARRY_ON, List.of(unknown, good), List.of(reached, behind)))
                .isEqualTo(FEATURE_FIRST);
        assertThat(advice(PolicyAction.CARRY_ON, List.of(good, objective(0.7, 1, AlertState.PAGE)), List.of(reached)))
                .isEqualTo(STABILITY_FIRST);
        assertThat(advice(PolicyAction.CARRY_ON, List.of(good, objective(0.7, 1, AlertState.TICKET)), List.of(behind)))
                .isEqualTo(BALANCED);
    }

    @Test
    void anOldValueBehindItsLineDoesNotPutFeaturesFirst() {
        ObjectiveSign good = objective(0.8, 1, AlertState.QUIET);
        assertThat(advice(
                        PolicyAction.CARRY_ON,
                        List.of(good),
                        List.of(flat(41, 50, TODAY), flat(41, 10, TODAY.minusDays(20)))))
                .isEqualTo(BALANCED);
    }

    @Test
    void rulesThatDidNotDecideAreToldToo() {
        Verdict verdict = Verdict.of(
                PolicyAction.FREEZE,
                List.of(objective(-0.1, 1, AlertState.QUIET)),
                List.of(flat(41, 30, TODAY.minusDays(30))),
                TODAY);
        assertThat(verdict.rules())
                .extracting(RuleReading::advice, RuleReading::matched, RuleReading::decided)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(STABILITY_FIRST, true, true),
                        org.assertj.core.groups.Tuple.tuple(NOT_ENOUGH_DATA, true, false),
                        org.assertj.core.groups.Tuple.tuple(FEATURE_FIRST, false, false),
                        org.assertj.core.groups.Tuple.tuple(BALANCED, true, false));
        assertThat(verdict.holds(Condition.LEVEL_HOLDS_BACK)).isTrue();
        assertThat(verdict.holds(Condition.PAGE_FIRES)).isFalse();
        assertThat(verdict.holds(Condition.NO_TARGET_KNOWN)).isTrue();
    }

    @Test
    void aLineRunsStraightFromItsBaselineToItsDueValue() {
        TargetSign target = new TargetSign(
                "Adoption", 0.0, LocalDate.parse("2026-10-01"), 50, LocalDate.parse("2027-01-09"), 20.0, TODAY);
        assertThat(target.line(LocalDate.parse("2026-09-01"))).isZero();
        assertThat(target.line(LocalDate.parse("2026-10-01"))).isZero();
        assertThat(target.line(LocalDate.parse("2026-11-20"))).isEqualTo(25);
        assertThat(target.line(LocalDate.parse("2027-01-09"))).isEqualTo(50);
        assertThat(target.line(LocalDate.parse("2027-06-01"))).isEqualTo(50);
        // 52 of 100 days: 26 were due.
        assertThat(target.behind()).hasValueCloseTo(6.0, within(1e-9));
    }

    @Test
    void aTargetWithoutDayOrBaselineIsBehindUntilItIsReached() {
        assertThat(flat(41, 40.5, TODAY).behind()).hasValueCloseTo(0.5, within(1e-9));
        assertThat(new TargetSign("Users", null, TODAY.minusDays(9), 100, TODAY.plusDays(9), 99.0, TODAY).behind())
                .hasValueCloseTo(1.0, within(1e-9));
        assertThat(new TargetSign("Users", 10.0, TODAY, 100, TODAY, 99.0, TODAY).behind())
                .as("a line of no length")
                .hasValueCloseTo(1.0, within(1e-9));
    }

    @Test
    void theTargetThatMissesMostOfItselfIsNamed() {
        TargetSign small = flat(1_000, 990, TODAY);
        TargetSign large = new TargetSign("Stickiness", null, TODAY, 0.2, null, 0.1, TODAY);
        Verdict verdict = Verdict.of(
                PolicyAction.CARRY_ON, List.of(objective(0.8, 1, AlertState.QUIET)), List.of(small, large), TODAY);
        assertThat(verdict.farthestBehind()).contains(large);
    }

    private static Advice advice(PolicyAction action, List<ObjectiveSign> objectives, List<TargetSign> targets) {
        return Verdict.of(action, objectives, targets, TODAY).advice();
    }

    private static ObjectiveSign objective(double remaining, double known, AlertState alert) {
        return new ObjectiveSign("Checkout API", OptionalDouble.of(remaining), known, alert);
    }

    private static TargetSign flat(double target, @Nullable Double value, @Nullable LocalDate at) {
        return new TargetSign("Adoption", null, TODAY.minusDays(100), target, null, value, at);
    }

    private static TargetSign flat(double target, double value, LocalDate at) {
        return flat(target, Double.valueOf(value), at);
    }
}
