package app.ballast.reliability.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ballast.reliability.debt.DebtRatio.Rating;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtRatioTest {

    @Test
    void itIsWhatPuttingItRightCostsByWhatBuildingItHasCost() {
        DebtRatio ratio = ratio("131000", "680000");
        assertThat(ratio.ratio().doubleValue()).isEqualTo(131.0 / 680, within(1e-12));
        assertThat(ratio.rating()).isEqualTo(Rating.C);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, A",
        "5, 100, A",
        "5.01, 100, B",
        "10, 100, B",
        "10.01, 100, C",
        "20, 100, C",
        "20.01, 100, D",
        "50, 100, D",
        "50.01, 100, E",
        "100, 100, E",
        "900, 100, E",
        "0.05, 1, A"
    })
    void eachRatingHoldsItsUpperBound(String remediation, String development, Rating rating) {
        assertThat(ratio(remediation, development).rating()).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({", 100", "100,", ",", "100, 0", "0, 0", "100, 0.00"})
    void withoutOneOfTheCostsOrWithoutAnythingToDivideByItIsNotKnown(
            @Nullable BigDecimal remediation, @Nullable BigDecimal development) {
        assertThat(DebtRatio.of(remediation, development)).isEmpty();
    }

    @Test
    void aNegativeRatioIsRefused() {
        assertThatThrownBy(() -> new DebtRatio(BigDecimal.ONE.negate())).isInstanceOf(IllegalArgumentException.class);
    }

    private static DebtRatio ratio(String remediation, String development) {
        return DebtRatio.of(new BigDecimal(remediation), new BigDecimal(development))
                .orElseThrow();
    }
}
