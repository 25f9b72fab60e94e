package app.ballast.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.decisions.review.PromiseVerdict.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseVerdictTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 1);

    @ParameterizedTest(name = "{0}: value {1}, target {2}, known days {3} to {4} back: {5}")
    @CsvSource({
        "mean up,     10, 10,   0, 27, REACHED",
        "mean up,     10, 10.1, 0, 27, NOT_REACHED",
        "mean down,   10, 10,   0, 27, REACHED",
        "mean down,   10, 9.9,  0, 27, NOT_REACHED",
        "mean up,     10, 10,   8, 27, REACHED",
        "mean up,     10, 10,   9, 27, UNCLEAR",
        "mean up,     10, 10,   28, 60, UNCLEAR",
        "window up,   10, 10,   6, 27, REACHED",
        "window up,   10, 10,   7, 27, UNCLEAR",
        "window down, 10, 9,    0, 0,  NOT_REACHED"
    })
    void whatShippedIsJudgedByItsTargetOnItsDay(String how, double value, double target, int from, int to, Said said) {
        List<DayValue> days = IntStream.rangeClosed(from, to)
                .mapToObj(back -> DayValue.plain(DUE.minusDays(back), value))
                .toList();
        PromiseVerdict verdict = PromiseVerdict.of(how.startsWith("window"), how.endsWith("up"), target, DUE, days);
        assertThat(verdict.said()).isEqualTo(said);
        assertThat(verdict.measured().isPresent()).isEqualTo(said != Said.UNCLEAR);
    }
}
