package app.ballast.reliability.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.reliability.availability.Span;
import app.ballast.reliability.availability.Spans;
import app.ballast.reliability.availability.Uptime;
import app.ballast.reliability.slo.BurnReading.State;
import app.ballast.reliability.slo.BurnRule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row "Burn alerts" of the definitions. */
class BurnAlertsTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Objective THREE_NINES = Objective.of(0.999);

    @ParameterizedTest
    @CsvSource({
        // window, page over 1 h, page over 6 h, ticket over 1 d, ticket over 3 d
        "P30D, 14.4,  6,    3,   1",
        "P7D,  13.44, 3.5,  1.4, 1",
        "P28D, 13.44, 5.6,  2.8, 1",
        "P90D, 43.2,  18,   9,   3",
        "P31D, 14.88, 6.2,  3.1, 1.0333",
        "P1D,  1,     1,    1,   1",
    })
    void theThresholdIsTheShareTimesTheWindowByTheLongWindowAndNeverUnderOne(
            Duration window, double hour, double sixHours, double day, double threeDays) {
        List<BurnRule> rules = BurnRule.of(window);

        assertThat(rules)
                .extracting(BurnRule::severity)
                .containsExactly(Severity.PAGE, Severity.PAGE, Severity.TICKET, Severity.TICKET);
        assertThat(rules)
                .extracting(BurnRule::longWindow)
                .containsExactly(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(3));
        assertThat(rules)
                .extracting(BurnRule::shortWindow)
                .containsExactly(
                        Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));
        double[] expected = {hour, sixHours, day, threeDays};
        for (int i = 0; i < expected.length; i++) {
            assertThat(rules.get(i).threshold()).isCloseTo(expected[i], within(1e-4));
        }
    }

    @Test
    void aPageNeedsBothWindowsOverTheThreshold() {
        // 60 s in the last hour is 1.67 %, a rate of 16.7; all of it in the last 5 minutes.
        assertThat(page(down(Duration.ofMinutes(2), 60))).isEqualTo(State.FIRING);
        // The same an hour's half ago: the short window has forgotten it.
        assertThat(page(down(Duration.ofMinutes(30), 60))).isEqualTo(State.QUIET);
        // Much in the last 5 minutes, too little for the hour: 50 s are a rate of 13.9.
        assertThat(page(down(Duration.ofMinutes(2), 50))).isEqualTo(State.QUIET);
    }

    @Test
    void exactlyTheThresholdDoesNotFire() {
        BurnRule day = BurnRule.of(Duration.ofDays(30)).get(2);
        Objective objective = Objective.of(0.99);

        BurnReading at = BurnReading.of(day, objective, down(Duration.ofHours(1), 2_592), NOW);
        BurnReading over = BurnReading.of(day, objective, down(Duration.ofHours(1), 2_593), NOW);

        assertThat(at.longBurn().orElseThrow()).isEqualTo(3);
        assertThat(at.state()).isEqualTo(State.QUIET);
        assertThat(over.state()).isEqualTo(State.FIRING);
    }

    @Test
    void underNinetyPercentOfTheLongWindowKnownThereIsNoAlert() {
        Instant down = NOW.minusSeconds(120);
        Spans bad = Spans.of(List.of(new Span(down, NOW)));
        assertThat(page(new TimeEvidence(new Uptime(known(NOW.minusSeconds(3_240)), bad), Spans.NONE)))
                .isEqualTo(State.FIRING);
        assertThat(page(new TimeEvidence(new Uptime(known(NOW.minusSeconds(3_239)), bad), Spans.NONE)))
                .isEqualTo(State.NOT_KNOWN);
    }

    @Test
    void aRuleThatCanNeverFireSaysSo() {
        // 90 % allows a rate of 10 at most: the first page rule needs more than 14.4.
        assertThat(SloReading.of(
                                Objective.of(0.9),
                                SloWindow.DAYS_30,
                                down(Duration.ofMinutes(1), 21_600),
                                NOW,
                                ZoneOffset.UTC)
                        .alerts())
                .extracting(BurnReading::state)
                .containsExactly(State.NEVER, State.FIRING, State.QUIET, State.QUIET);
        assertThat(BurnRule.of(Duration.ofDays(90)).getFirst().canFire(Objective.of(0.97)))
                .isFalse();
    }

    @Test
    void anObjectiveOfAHundredPercentHasNoAlertAndNoFigure() {
        SloReading reading =
                SloReading.of(Objective.of(1), SloWindow.DAYS_30, down(Duration.ofMinutes(2), 60), NOW, ZoneOffset.UTC);

        assertThat(reading.alert()).isEqualTo(AlertState.NEVER);
        assertThat(reading.remaining()).isEmpty();
        assertThat(reading.burnNow()).isEmpty();
        assertThat(reading.known()).isTrue();
    }

    @Test
    void theWorstAlertSpeaksForAll() {
        assertThat(reading(down(Duration.ofMinutes(2), 60)).alert()).isEqualTo(AlertState.PAGE);
        assertThat(reading(down(Duration.ofHours(1), 300)).alert()).isEqualTo(AlertState.TICKET);
        assertThat(reading(down(Duration.ofHours(200), 60)).alert()).isEqualTo(AlertState.QUIET);
        assertThat(reading(new TimeEvidence(Uptime.UNKNOWN, Spans.NONE)).alert())
                .isEqualTo(AlertState.NOT_KNOWN);
    }

    private static State page(Evidence evidence) {
        return BurnReading.of(BurnRule.of(Duration.ofDays(30)).getFirst(), THREE_NINES, evidence, NOW)
                .state();
    }

    private static SloReading reading(Evidence evidence) {
        return SloReading.of(THREE_NINES, SloWindow.DAYS_30, evidence, NOW, ZoneOffset.UTC);
    }

    /** Known for forty days, and down for some seconds that ended so long ago. */
    private static Evidence down(Duration ago, long seconds) {
        Instant end = NOW.minus(ago).plusSeconds(60);
        return new TimeEvidence(
                new Uptime(
                        known(NOW.minus(Duration.ofDays(40))),
                        Spans.of(List.of(new Span(end.minusSeconds(seconds), end)))),
                Spans.NONE);
    }

    private static Spans known(Instant since) {
        return Spans.of(List.of(new Span(since, NOW)));
    }
}
