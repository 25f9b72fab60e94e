package app.ballast.reliability.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ballast.reliability.availability.Span;
import app.ballast.reliability.availability.Spans;
import app.ballast.reliability.availability.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The row "Burn rate": bad fraction / (1 − objective), at most 1 / (1 − objective). */
class BurnRateTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Objective THREE_NINES = Objective.of(0.999);

    @Test
    void burnRateIsBadFractionByAllowedFraction() {
        Objective threeNines = Objective.of(0.999);

        assertThat(BurnRate.of(threeNines, 0.0144).orElseThrow()).isCloseTo(14.4, within(1e-9));
        assertThat(BurnRate.of(threeNines, 0)).hasValue(0);
        assertThat(BurnRate.highest(threeNines).orElseThrow()).isCloseTo(1_000, within(1e-9));
        assertThat(BurnRate.highest(Objective.of(0.9)).orElseThrow()).isCloseTo(10, within(1e-9));
        assertThatThrownBy(() -> BurnRate.of(threeNines, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BurnRate.of(threeNines, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anObjectiveOfAHundredPercentHasNothingToBurn() {
        assertThat(BurnRate.of(Objective.of(1), 0.5)).isEmpty();
        assertThat(BurnRate.highest(Objective.of(1))).isEmpty();
    }

    @Test
    void oneSpendsTheBudgetExactly() {
        assertThat(BurnRate.of(Objective.of(0.99), 0.01).orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void theBurnRateNowIsThatOfTheShortestWindowThatIsKnown() {
        assertThat(reading(down(Duration.ofMinutes(2), 36))
                        .burnNow()
                        .orElseThrow()
                        .longBurn()
                        .orElseThrow())
                .isCloseTo(10, within(1e-9));
        Instant until = NOW.minus(Duration.ofMinutes(30));
        TimeEvidence late = new TimeEvidence(
                new Uptime(
                        Spans.of(List.of(new Span(NOW.minus(Duration.ofDays(40)), until))),
                        Spans.of(List.of(new Span(until.minusSeconds(198), until)))),
                Spans.NONE);
        BurnReading now = reading(late).burnNow().orElseThrow();
        assertThat(now.rule().longWindow()).isEqualTo(Duration.ofHours(6));
        assertThat(now.longBurn().orElseThrow()).isCloseTo(10, within(1e-9));
    }

    private static SloReading reading(Evidence evidence) {
        return SloReading.of(THREE_NINES, SloWindow.DAYS_30, evidence, NOW, ZoneOffset.UTC);
    }

    private static Evidence down(Duration ago, long seconds) {
        Instant end = NOW.minus(ago).plusSeconds(60);
        return new TimeEvidence(
                new Uptime(
                        Spans.of(List.of(new Span(NOW.minus(Duration.ofDays(40)), NOW))),
                        Spans.of(List.of(new Span(end.minusSeconds(seconds), end)))),
                Spans.NONE);
    }
}
