package app.ballast.tradeoffs.mix;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.tradeoffs.mix.FeatureFactory.Shipped;
import app.ballast.tradeoffs.mix.FeatureFactory.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row "Feature factory" of the definitions. */
class FeatureFactoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Features as "adoption/target" in percent, a dash where one is not known. */
    @ParameterizedTest
    @CsvSource({
        "'', TOO_FEW",
        "-/- -/- -/-, TOO_FEW",
        "-/- -/- -/- -/-, NOT_MEASURED",
        "20/20 -/- -/- -/-, NOT_MEASURED",
        // Half is not under half.
        "20/20 20/20 -/- -/-, FINE",
        "20/20 20/20 -/- -/- -/-, NOT_MEASURED",
        // A figure without a target, or a target without a figure, says nothing.
        "20/- 20/- 20/- 20/-, NOT_MEASURED",
        "-/20 -/20 -/20 -/20, NOT_MEASURED",
        "20/0 20/0 20/20 20/20 20/20, FINE",
        "20/0 20/0 20/0 20/20 20/20, NOT_MEASURED",
        // Half the target is reached at exactly half.
        "10/20 10/20 9.9/20 9.9/20, FINE",
        "10/20 9.9/20 9.9/20 9.9/20, NOT_USED",
        "1/20 1/20 -/- -/-, NOT_USED",
        "1/20 10/20 -/- -/-, FINE",
        "0/20 0/20 0/20 0/20, NOT_USED",
        "90/20 90/20 90/20 90/20, FINE",
    })
    void itHoldsWhereUnderHalfAreMeasuredOrUnderHalfOfThoseAreUsed(String said, State state) {
        FeatureFactory factory = FeatureFactory.on(TODAY, features(said));
        assertThat(factory.state()).isEqualTo(state);
        assertThat(factory.holds()).isEqualTo(state == State.NOT_MEASURED || state == State.NOT_USED);
    }

    @Test
    void theCountsAreTold() {
        assertThat(FeatureFactory.on(TODAY, features("10/20 9/20 -/- -/20 -/-")))
                .isEqualTo(new FeatureFactory(5, 2, 1, State.NOT_MEASURED));
    }

    @ParameterizedTest
    @CsvSource({"27, false", "28, true", "112, true", "113, false", "0, false"})
    void onlyFeaturesShippedFourToSixteenWeeksAgoCount(int daysAgo, boolean counts) {
        Shipped shipped = new Shipped(1, TODAY.minusDays(daysAgo), null, null);
        assertThat(FeatureFactory.counts(shipped, TODAY)).isEqualTo(counts);
        assertThat(FeatureFactory.on(TODAY, List.of(shipped, shipped, shipped, shipped))
                        .holds())
                .isEqualTo(counts);
    }

    private static List<Shipped> features(@Nullable String said) {
        List<Shipped> features = new ArrayList<>();
        for (String one : (said == null ? "" : said).split(" ")) {
            if (!one.isEmpty()) {
                String[] parts = one.split("/");
                features.add(new Shipped(features.size(), TODAY.minusWeeks(8), share(parts[0]), share(parts[1])));
            }
        }
        return features;
    }

    private static @Nullable Double share(String percent) {
        return percent.equals("-") ? null : Double.parseDouble(percent) / 100;
    }
}
