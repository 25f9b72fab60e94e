package app.ballast.tradeoffs.policy;

import static app.ballast.tradeoffs.policy.PolicyAction.CARRY_ON;
import static app.ballast.tradeoffs.policy.PolicyAction.FREEZE;
import static app.ballast.tradeoffs.policy.PolicyAction.ONLY_STABILITY;
import static app.ballast.tradeoffs.policy.PolicyAction.RESERVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLevelsTest {

    @ParameterizedTest(name = "{0} left: {1}")
    @CsvSource({
        "1, CARRY_ON",
        "0.5001, CARRY_ON",
        "0.5, CARRY_ON",
        "0.4999, RESERVE",
        "0.35, RESERVE",
        "0.2, RESERVE",
        "0.1999, ONLY_STABILITY",
        "0.1, ONLY_STABILITY",
        "0, ONLY_STABILITY",
        "-0.0, ONLY_STABILITY",
        "-0.0001, FREEZE",
        "-0.12, FREEZE",
        "-120, FREEZE",
    })
    void theDefaultLevelsHoldFromTheirLowerBoundOn(double remaining, PolicyAction action) {
        assertThat(PolicyLevels.DEFAULT.at(remaining).action()).isEqualTo(action);
    }

    @ParameterizedTest(name = "{0} left: {1}")
    @CsvSource({"0.49999999999999994, CARRY_ON", "0.19999999999999996, RESERVE", "-1e-17, ONLY_STABILITY"})
    void whatDiffersOnlyAsBinaryFractionsDoLiesOnTheBound(double remaining, PolicyAction action) {
        assertThat(PolicyLevels.DEFAULT.at(remaining).action()).isEqualTo(action);
    }

    @Test
    void twoLevelsAreEnough() {
        PolicyLevels levels = levels(level(CARRY_ON, "0.1", null), level(FREEZE, null, "0.1"));

        assertThat(levels.at(0.1).action()).isEqualTo(CARRY_ON);
        assertThat(levels.at(0.0999).action()).isEqualTo(FREEZE);
    }

    @Test
    void oneLevelMayHoldAlways() {
        assertThat(levels(level(CARRY_ON, null, null)).at(-5).action()).isEqualTo(CARRY_ON);
    }

    @Test
    void aGapNamesBothLevelsAndWhatLiesBetween() {
        assertThatThrownBy(() -> levels(level(CARRY_ON, "0.5", null), level(FREEZE, null, "0.3")))
                .isInstanceOf(DomainException.class)
                .hasMessage(
                        "There is a gap: from 30\u00a0% to below 50\u00a0% no level holds. Let “Carry on” begin where"
                                + " “Freeze features” ends.");
    }

    @Test
    void aGapAboveAndBelowAllLevelsIsNamed() {
        assertRefused("from 80\u00a0% up no level holds. The first level, “Carry on”", level(CARRY_ON, null, "0.8"));
        assertRefused(
                "below −10\u00a0% no level holds. The last level, “Freeze features”", level(FREEZE, "-0.1", null));
    }

    @Test
    void levelsThatOverlapAreNamed() {
        assertRefused(
                "The levels “Reserve 30 % for stability” and “Carry on” overlap",
                level(CARRY_ON, "0.5", null), level(RESERVE, null, "0.6"));
        assertRefused(
                "The levels “Freeze features” and “Carry on” overlap",
                level(CARRY_ON, null, null),
                level(FREEZE, null, "0"));
        assertRefused(
                "The levels “Freeze features” and “Carry on” overlap",
                level(CARRY_ON, "0.5", null),
                level(FREEZE, null, null));
    }

    @Test
    void lessBudgetNeverAsksForLess() {
        assertRefused(
                "The level “Reserve 30 % for stability” stands below “Freeze features”",
                level(FREEZE, "0.5", null), level(RESERVE, null, "0.5"));
        assertRefused(
                "The level “Freeze features” is there twice", level(FREEZE, "0.5", null), level(FREEZE, null, "0.5"));
    }

    @Test
    void aLevelThatNeverHoldsIsNamed() {
        assertThatThrownBy(() -> level(ONLY_STABILITY, "0.2", "0.2"))
                .hasMessage(
                        "The level “Only stability and musts” begins at 20\u00a0% and ends below 20\u00a0%: it never"
                                + " holds.");
        assertThatThrownBy(() -> level(ONLY_STABILITY, "0.3", "0.2")).isInstanceOf(DomainException.class);
    }

    @Test
    void boundsThatNoBudgetCanReachAreRefused() {
        assertThatThrownBy(() -> level(CARRY_ON, "1.01", null)).hasMessageContaining("from −1000\u00a0% to 100\u00a0%");
        assertThatThrownBy(() -> level(FREEZE, null, "-10.5")).hasMessageContaining("“Freeze features”");
    }

    @Test
    void aPolicyWithoutLevelsIsNone() {
        assertThatThrownBy(() -> new PolicyLevels(new ArrayList<>())).hasMessage("A policy has at least one level.");
    }

    private static void assertRefused(String message, PolicyLevel... levels) {
        assertThatThrownBy(() -> levels(levels))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(message)
                .satisfies(refused ->
                        assertThat(((DomainException) refused).field()).isEqualTo("levels"));
    }

    private static PolicyLevels levels(PolicyLevel... levels) {
        return new PolicyLevels(List.copyOf(Arrays.asList(levels)));
    }

    private static PolicyLevel level(PolicyAction action, @Nullable String from, @Nullable String below) {
        return PolicyLevel.of(action, from, below);
    }
}
