package app.ballast.engagement.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.engagement.measures.RevenueGrowth.Sum;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Revenue growth: (this period − the one before) / the one before; same length; missing days are said. */
class RevenueGrowthTest {

    @Test
    void itIsTheDifferenceByTheOneBefore() {
        assertThat(new RevenueGrowth(sum("11200", 30), sum("10000", 30)).share())
                .hasValue(0.12);
        assertThat(new RevenueGrowth(sum("9000", 30), sum("10000", 30)).share()).hasValue(-0.1);
        assertThat(new RevenueGrowth(sum("10000", 30), sum("10000.00", 30)).share())
                .hasValue(0);
    }

    @Test
    void periodsOfTwoLengthsAreNotCompared() {
        assertThatThrownBy(() -> new RevenueGrowth(new Sum(BigDecimal.ONE, 30, 30), new Sum(BigDecimal.ONE, 28, 28)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void missingDaysAreSaid() {
        RevenueGrowth growth = new RevenueGrowth(sum("11200", 27), sum("10000", 30));

        assertThat(growth.now().missing()).isEqualTo(3);
        assertThat(growth.before().missing()).isZero();
        assertThat(growth.share()).hasValue(0.12);
        assertThatThrownBy(() -> sum("1", 31)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofNothingThereIsNoGrowth() {
        assertThat(new RevenueGrowth(sum("100", 30), sum("0", 30)).share()).isEmpty();
        assertThat(new RevenueGrowth(sum("100", 30), sum("-5", 30)).share()).isEmpty();
        assertThat(new RevenueGrowth(sum("100", 30), sum("0", 0)).share()).isEmpty();
        assertThat(new RevenueGrowth(sum("0", 0), sum("100", 30)).share()).isEmpty();
    }

    @Test
    void daysOnWhichNothingCameInAreKnown() {
        assertThat(new RevenueGrowth(sum("0", 30), sum("100", 30)).share()).hasValue(-1);
    }

    /** Over 30 days. */
    private static Sum sum(String amount, int known) {
        return new Sum(new BigDecimal(amount), known, 30);
    }
}
