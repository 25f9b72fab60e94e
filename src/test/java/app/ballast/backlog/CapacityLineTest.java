package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.scoring.Moscow;
import app.ballast.backlog.scoring.MustShare;
import app.ballast.common.Period;
import app.ballast.portfolio.PeriodCapacity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityLineTest {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 12, 5));

    @Test
    void mustsOfSevenPointTwoOfElevenPersonWeeksAreSixtyFivePercentAndTooMuch() {
        MustShare musts = line("11", "0", "10.5", "7.2").musts().orElseThrow();
        assertThat(musts.share().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("0.65");
        assertThat(musts.isTooMuch()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"11, 6.6, false", "11, 6.61, true", "11, 0, false", "10, 20, true"})
    void sixtyPercentOfMustsIsAgreedAndMoreIsTooMuch(String capacity, String musts, boolean tooMuch) {
        assertThat(line(capacity, "0", "0", musts).musts().orElseThrow().isTooMuch())
                .isEqualTo(tooMuch);
    }

    @Test
    void withoutCapacityThereIsNoLineAndNoShareOfMusts() {
        CapacityLine none = line("0", "0", "0", "3");
        assertThat(none.isKnown()).isFalse();
        assertThat(none.musts()).isEmpty();
    }

    @Test
    void workInProgressAndWhatFitsBesideItAreSpokenFor() {
        assertThat(line("11", "2.5", "8", "0").used()).isEqualByComparingTo("10.5");
        assertThat(line("11", "14", "0", "0").used()).isEqualByComparingTo("14");
    }

    private static CapacityLine line(String capacity, String inWork, String fits, String musts) {
        PeriodCapacity.Part team = new PeriodCapacity.Part("Payments", new BigDecimal(capacity), 1, 1);
        return new CapacityLine(
                new PeriodCapacity(PERIOD, List.of(team)),
                null,
                new BigDecimal(inWork),
                new BigDecimal(fits),
                0,
                null,
                false,
                Map.of(Moscow.MUST, new BigDecimal(musts)),
                null,
                0);
    }
}
