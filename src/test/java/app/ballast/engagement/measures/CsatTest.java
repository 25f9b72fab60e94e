package app.ballast.engagement.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** CSAT: answers 4-5 / all answers, with n; too few answers under 30. */
class CsatTest {

    @Test
    void foursAndFivesByAll() {
        Csat csat = Csat.of(Map.of(5, 20L, 4, 17L, 3, 8L, 2, 3L, 1, 2L));

        assertThat(csat).isEqualTo(new Csat(37, 13));
        assertThat(csat.answers()).isEqualTo(50);
        assertThat(csat.value()).hasValue(0.74);
    }

    @Test
    void nobodyAndEverybodyAreShares() {
        assertThat(new Csat(0, 30).value()).hasValue(0);
        assertThat(new Csat(30, 0).value()).hasValue(1);
    }

    @Test
    void withFewerThanThirtyAnswersThereIsNoFigure() {
        assertThat(new Csat(20, 9).value()).isEmpty();
        assertThat(new Csat(20, 10).value()).isPresent();
        assertThat(Csat.of(Map.of()).ofAll()).isEmpty();
    }

    @Test
    void scoresGoFromOneToFive() {
        assertThat(Survey.CSAT.has(1)).isTrue();
        assertThat(Survey.CSAT.has(5)).isTrue();
        assertThat(Survey.CSAT.has(0)).isFalse();
        assertThat(Survey.CSAT.has(6)).isFalse();
        assertThatThrownBy(() -> new Csat(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
