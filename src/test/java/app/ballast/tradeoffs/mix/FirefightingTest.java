package app.ballast.tradeoffs.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row "Firefighting": unplanned > 25 % in 3 of the last 4 weeks. */
class FirefightingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 3);

    /** Percent unplanned by week, the oldest first; a dash where nothing is known. */
    @ParameterizedTest
    @CsvSource({
        "30 30 30 30, true",
        "30 30 30 10, true",
        "10 30 30 30, true",
        "30 10 30 30, true",
        "30 30 10 10, false",
        // Exactly a quarter is not above it.
        "25 30 30 25, false",
        "25 30 30 26, true",
        // Only the last four weeks count.
        "90 90 90 10 10 10 30, false",
        "10 10 10 30 30 30 10, true",
        "30 30 10 30, true",
        // A week of which nothing is known is not above it.
        "30 30 - -, false",
        "30 30 - 30, true",
        "30 30 30, true",
        "30 30, false",
        "100, false",
    })
    void itHoldsWhereThreeOfTheLastFourWeeksWereAboveAQuarter(String percent, boolean holds) {
        assertThat(Firefighting.USUAL.holds(shares(percent))).isEqualTo(holds);
    }

    @Test
    void withoutWeeksThereIsNoFire() {
        assertThat(Firefighting.USUAL.holds(List.of())).isFalse();
        assertThat(Firefighting.USUAL.spells(List.of()).holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.4, 2, 3, 30 50 50, true", "0.4, 2, 3, 50 30 30, false", "0, 1, 1, 1, true", "0, 1, 1, 0, false"})
    void theLimitAndTheWeeksAreSettings(double limit, int weeks, int of, String percent, boolean holds) {
        assertThat(new Firefighting(limit, weeks, of).holds(shares(percent))).isEqualTo(holds);
    }

    @Test
    void itBeginsWithTheThirdWeekAndEndsWithTheWeekThatBreaksIt() {
        // Holds at the end of weeks 3 to 5 (from 0: 2, 3, 4), breaks in week 5, and again from week 9 on.
        Spells spells = Firefighting.USUAL.spells(weeks("30 30 30 30 10 10 10 30 30 30 30"));
        assertThat(spells.lastBegan()).isEqualTo(FIRST.plusWeeks(2));
        assertThat(spells.lastEnded()).isEqualTo(FIRST.plusWeeks(5));
        assertThat(spells.since()).isEqualTo(FIRST.plusWeeks(9));
        assertThat(spells.holds()).isTrue();
        Spells quiet = Firefighting.USUAL.spells(weeks("10 10 - 10"));
        assertThat(quiet).isEqualTo(new Spells(null, null, null));
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Firefighting(1.1, 3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Firefighting(0.25, 0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Firefighting(0.25, 5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Firefighting(Double.NaN, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<@Nullable Double> shares(String percent) {
        List<@Nullable Double> shares = new ArrayList<>();
        for (String week : percent.split(" ")) {
            shares.add(week.equals("-") ? null : Double.parseDouble(week) / 100);
        }
        return shares;
    }

    private static List<MixWeek> weeks(String percent) {
        List<MixWeek> weeks = new ArrayList<>();
        for (Double share : shares(percent)) {
            Map<Part, Double> days =
                    share == null ? Map.of() : Map.of(Part.UNPLANNED, share * 10, Part.FEATURE, 10 - share * 10);
            weeks.add(new MixWeek(FIRST.plusWeeks(weeks.size()), days, Map.of(), Map.of()));
        }
        return weeks;
    }
}
