package app.ballast.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.decisions.review.ExpectationVerdict.Verdict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictOfADecisionTest {

    @ParameterizedTest(name = "{0}, shipped {1}: {2}")
    @CsvSource({
        "MET,                    true,  RIGHT",
        "MET MET MET,            true,  RIGHT",
        "MET MET MISSED,         true,  PARTLY_RIGHT",
        "MET MISSED UNCLEAR,     true,  PARTLY_RIGHT",
        "MET UNCLEAR,            true,  UNCLEAR",
        "UNCLEAR,                true,  UNCLEAR",
        ",                       true,  UNCLEAR",
        "MISSED,                 true,  WRONG",
        "MISSED UNCLEAR,         true,  WRONG",
        "REVERSED,               true,  WRONG",
        "MET MET REVERSED,       true,  WRONG",
        "MET MISSED REVERSED,    true,  WRONG",
        "REVERSED UNCLEAR,       true,  WRONG",
        "MET,                    false, NOT_CARRIED_OUT",
        "REVERSED,               false, NOT_CARRIED_OUT",
        ",                       false, NOT_CARRIED_OUT"
    })
    void theExpectationsOfTheChosenOptionDecide(
            @Nullable String expectations, boolean shipped, DecisionVerdict verdict) {
        List<Verdict> each = expectations == null
                ? List.of()
                : Arrays.stream(expectations.split(" ")).map(Verdict::valueOf).toList();
        assertThat(DecisionVerdict.of(each, shipped)).isEqualTo(verdict);
    }
}
