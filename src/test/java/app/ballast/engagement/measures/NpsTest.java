package app.ballast.engagement.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** NPS: % of 9-10 − % of 0-6; −100 to 100, with n; too few answers under 30. */
class NpsTest {

    @Test
    void promotersMinusDetractors() {
        Nps nps = Nps.of(Map.of(10, 30L, 9, 22L, 8, 20L, 7, 10L, 6, 8L, 3, 6L, 0, 4L));

        assertThat(nps).isEqualTo(new Nps(52, 30, 18));
        assertThat(nps.answers()).isEqualTo(100);
        assertThat(nps.value()).hasValue(34);
    }

    @Test
    void nineAndSixAreTheEdges() {
        assertThat(Nps.of(Map.of(9, 1L, 8, 1L, 7, 1L, 6, 1L))).isEqualTo(new Nps(1, 2, 1));
    }

    @Test
    void itReachesFromMinusAHundredToAHundred() {
        assertThat(new Nps(30, 0, 0).value()).hasValue(100);
        assertThat(new Nps(0, 0, 30).value()).hasValue(-100);
        assertThat(new Nps(0, 30, 0).value()).hasValue(0);
    }

    @Test
    void withFewerThanThirtyAnswersThereIsNoFigure() {
        assertThat(new Nps(29, 0, 0).value()).isEmpty();
        assertThat(new Nps(29, 0, 0).ofAll()).hasValue(100);
        assertThat(new Nps(29, 0, 1).value()).isPresent();
        assertThat(Nps.of(Map.of()).ofAll()).isEmpty();
        assertThat(Nps.of(Map.of()).value()).isEmpty();
    }

    @Test
    void scoresGoFromZeroToTen() {
        assertThat(Survey.NPS.has(0)).isTrue();
        assertThat(Survey.NPS.has(10)).isTrue();
        assertThat(Survey.NPS.has(11)).isFalse();
        assertThat(Survey.NPS.has(-1)).isFalse();
        assertThatThrownBy(() -> new Nps(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
