package app.ballast.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.ballast.common.ui.Change.Better;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @ParameterizedTest
    @CsvSource({
        "  4.1,  HIGHER,  BETTER,  ▲",
        " -0.06, HIGHER,  WORSE,   ▼",
        "  3,    LOWER,   WORSE,   ▲",
        " -3,    LOWER,   BETTER,  ▼",
        "  0,    HIGHER,  NEUTRAL, =",
        "  0,    LOWER,   NEUTRAL, =",
        "  5,    NEITHER, NEUTRAL, ▲",
        " -5,    NEITHER, NEUTRAL, ▼",
    })
    void toneFollowsTheBetterDirectionAndArrowTheSign(double amount, Better better, Tone tone, String arrow) {
        Change change = new Change(amount, "some", better);

        assertThat(change.tone()).isEqualTo(tone);
        assertThat(change.arrow()).isEqualTo(arrow);
    }

    @Test
    void amountThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(Double.NaN, "?", Better.HIGHER))
                .withMessageContaining("amount");
    }
}
