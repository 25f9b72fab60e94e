package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AnomaliesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Map<LocalDate, Double> values = new TreeMap<>();

    /** Eight weekdays of 96 … 103 have the median 99.5 and the robust deviation 2 × 1.4826 = 2.965; 3.5 of them are 10.378. */
    private void eightWeeks(LocalDate until) {
        for (int back = 1; back <= 56 + 7; back++) {
            values.put(until.minusDays(back), 95.0 + (back - 1) / 7 % 8 + 1);
        }
    }

    private List<Anomaly> today() {
        return Anomalies.of(values, TODAY, TODAY);
    }

    @Test
    void aDayBeyondThreeAndAHalfDeviationsIsUnusual() {
        eightWeeks(TODAY);
        values.put(TODAY, 109.87);
        assertThat(today()).isEmpty();
        values.put(TODAY, 109.89);
        assertThat(today()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Anomaly.Rule.DAY);
            assertThat(found.day()).isEqualTo(TODAY);
            assertThat(found.median()).isEqualTo(99.5);
            assertThat(found.deviation()).isCloseTo(2.9652, Offset.offset(1e-9));
        });
        values.put(TODAY, 89.1);
        assertThat(today()).as("below as well as above").hasSize(1);
    }

    @Test
    void aDayIsComparedWithItsOwnWeekdayOnly() {
        eightWeeks(TODAY);
        for (int week = 0; week <= 9; week++) {
            values.put(TODAY.minusDays(1 + 7L * week), 5_000.0);
        }
        values.put(TODAY, 100.0);
        assertThat(today()).isEmpty();
    }

    @Test
    void fewerThanFiveKnownWeekdaysJudgeNothing() {
        for (int week = 1; week <= 4; week++) {
            values.put(TODAY.minusWeeks(week), 100.0 + week);
        }
        values.put(TODAY, 1e6);
        assertThat(today()).isEmpty();
        values.put(TODAY.minusWeeks(8), 100.0);
        assertThat(today()).hasSize(1);
    }

    @Test
    void whereAllAreTheSameAnyOtherValueIsUnusual() {
        for (int week = 1; week <= 8; week++) {
            values.put(TODAY.minusWeeks(week), 100.0);
        }
        values.put(TODAY, 100.0);
        assertThat(today()).isEmpty();
        values.put(TODAY, 100.0 + 1e-12);
        assertThat(today()).as("the same but for the last digits").isEmpty();
        values.put(TODAY, 99.99);
        assertThat(today()).singleElement().satisfies(found -> assertThat(found.deviation())
                .isZero());
    }

    @Test
    void aDayWithoutAValueIsNoAnomaly() {
        eightWeeks(TODAY);
        assertThat(today()).isEmpty();
    }

    @Test
    void sevenDaysInARowBeyondTwoDeviationsAreAShiftOfTheLevel() {
        eightWeeks(TODAY);
        for (int day = 0; day < 6; day++) {
            values.put(TODAY.plusDays(day), 107.0);
        }
        assertThat(Anomalies.of(values, TODAY, TODAY.plusDays(10))).isEmpty();
        values.put(TODAY.plusDays(6), 107.0);
        assertThat(Anomalies.of(values, TODAY, TODAY.plusDays(10)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(Anomaly.Rule.SHIFT);
                    assertThat(found.day()).isEqualTo(TODAY);
                    assertThat(found.until()).isEqualTo(TODAY.plusDays(6));
                });
    }

    @Test
    void aGapOrTheOtherSideEndsAShift() {
        eightWeeks(TODAY);
        for (int day = 0; day < 8; day++) {
            values.put(TODAY.plusDays(day), 107.0);
        }
        values.put(TODAY.plusDays(3), 92.0);
        assertThat(Anomalies.of(values, TODAY, TODAY.plusDays(10))).isEmpty();
        values.remove(TODAY.plusDays(3));
        assertThat(Anomalies.of(values, TODAY, TODAY.plusDays(10))).isEmpty();
    }

    @Test
    void theDaysOfAShiftAreNotMarkedOneByOne() {
        eightWeeks(TODAY);
        for (int day = 0; day < 7; day++) {
            values.put(TODAY.plusDays(day), 500.0);
        }
        assertThat(Anomalies.of(values, TODAY, TODAY.plusDays(10)))
                .extracting(Anomaly::rule)
                .containsExactly(Anomaly.Rule.SHIFT);
    }

    @Test
    void aShiftThatBeganBeforeTheTimeIsFoundInIt() {
        eightWeeks(TODAY);
        for (int day = 0; day < 7; day++) {
            values.put(TODAY.plusDays(day), 107.0);
        }
        assertThat(Anomalies.of(values, TODAY.plusDays(5), TODAY.plusDays(10)))
                .extracting(Anomaly::day)
                .containsExactly(TODAY);
    }
}
