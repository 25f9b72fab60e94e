package app.ballast.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitRateTest {

    @ParameterizedTest(name = "{0} right, {1} partly, {2} wrong, {3} unclear, {4} not carried out: {5}")
    @CsvSource({
        "12, 3, 2, 0, 0, 0.7058823529411765",
        " 5, 0, 0, 0, 0, 1",
        " 0, 0, 5, 0, 0, 0",
        " 0, 5, 0, 0, 0, 0",
        " 2, 2, 1, 9, 9, 0.4",
        " 4, 0, 0, 0, 0,",
        " 4, 0, 0, 7, 7,",
        " 0, 0, 0, 0, 0,"
    })
    void isRightByRightPartlyAndWrongAndNothingUnderFive(
            int right, int partly, int wrong, int unclear, int open, @Nullable Double rate) {
        List<DecisionVerdict> all = Stream.of(
                        Collections.nCopies(right, DecisionVerdict.RIGHT),
                        Collections.nCopies(partly, DecisionVerdict.PARTLY_RIGHT),
                        Collections.nCopies(wrong, DecisionVerdict.WRONG),
                        Collections.nCopies(unclear, DecisionVerdict.UNCLEAR),
                        Collections.nCopies(open, DecisionVerdict.NOT_CARRIED_OUT))
                .flatMap(List::stream)
                .toList();
        HitRate hits = HitRate.of(all);
        if (rate == null) {
            assertThat(hits.rate()).isEmpty();
        } else {
            assertThat(hits.rate()).hasValue(rate);
        }
        assertThat(hits.judged()).isEqualTo(right + partly + wrong);
        assertThat(hits.others()).isEqualTo(unclear + open);
    }
}
