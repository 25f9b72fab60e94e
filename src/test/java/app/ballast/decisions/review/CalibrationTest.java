package app.ballast.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ballast.decisions.review.Calibration.Said;
import app.ballast.decisions.review.ExpectationVerdict.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        "0.8 MET 0.6 MISSED 0.9 MET,  0.136667, 3",
        "0.5 MET 0.5 MISSED,          0.25,     2",
        "1 MET,                       0,        1",
        "1 MISSED,                    1,        1",
        "0.8 REVERSED,                0.64,     1",
        "0.8 MET 0.9 UNCLEAR,         0.04,     1"
    })
    void isTheMeanSquareOfConfidenceLessOutcome(String said, double brier, int count) {
        Calibration calibration = Calibration.of(all(said));
        assertThat(calibration.brier().orElseThrow()).isCloseTo(brier, within(1e-6));
        assertThat(calibration.count()).isEqualTo(count);
    }

    @Test
    void ofNothingJudgedNothingIsSaid() {
        assertThat(Calibration.of(List.of()).brier()).isEmpty();
        assertThat(Calibration.of(all("0.7 UNCLEAR")).brier()).isEmpty();
    }

    @Test
    void confidenceIsAShare() {
        assertThatThrownBy(() -> new Said(80, Verdict.MET)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Said> all(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        return java.util.stream.IntStream.range(0, words.size() / 2)
                .mapToObj(i -> new Said(Double.parseDouble(words.get(2 * i)), Verdict.valueOf(words.get(2 * i + 1))))
                .toList();
    }
}
