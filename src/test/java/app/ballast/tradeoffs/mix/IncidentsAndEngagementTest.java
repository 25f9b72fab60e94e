package app.ballast.tradeoffs.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.tradeoffs.mix.IncidentsAndEngagement.Change;
import app.ballast.tradeoffs.mix.IncidentsAndEngagement.Touched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row "Incidents and engagement" of the definitions. */
class IncidentsAndEngagementTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    private final Map<LocalDate, Double> users = new TreeMap<>();
    private final List<Touched> incidents = new ArrayList<>();

    /** Every day 1,000 people, at weekends 400. */
    private void usual(int days) {
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            users.put(day, day.getDayOfWeek().getValue() > 5 ? 400.0 : 1_000.0);
        }
    }

    private void incident(int day, double factor) {
        LocalDate first = FIRST.plusDays(day);
        incidents.add(new Touched(incidents.size() + 1, first, first));
        for (int i = 0; i < 7; i++) {
            users.computeIfPresent(first.plusDays(i), (key, value) -> value * factor);
        }
    }

    @Test
    void anIncidentIsComparedWithTheSameWeekdaysOfTheFourWeeksBefore() {
        usual(60);
        incident(35, 0.9);
        Change change = result().changes().getFirst();
        assertThat(change.share()).isCloseTo(-0.1, within(1e-12));
        assertThat(change.before()).isCloseTo(5_800 / 7.0, within(1e-9));
        assertThat(change.after()).isCloseTo(5_220 / 7.0, within(1e-9));
        assertThat(change.days()).isEqualTo(7);
    }

    @Test
    void daysThatAnotherIncidentTouchesAreNoMeasure() {
        usual(60);
        // Monday a week before had half as many; it is touched, so it does not count.
        users.put(FIRST.plusDays(28), 500.0);
        incidents.add(new Touched(99, FIRST.plusDays(28), FIRST.plusDays(28)));
        incident(35, 1);
        assertThat(result().changes())
                .filteredOn(change -> change.incident() == 2)
                .singleElement()
                .satisfies(change -> assertThat(change.share()).isCloseTo(0, within(1e-12)));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 0"})
    void underFourComparableDaysAnIncidentIsLeftOutAndCounted(int known, int left) {
        usual(60);
        incident(35, 0.9);
        for (int i = known; i < 7; i++) {
            users.remove(FIRST.plusDays(35 + i));
        }
        assertThat(result().left()).isEqualTo(left);
        assertThat(result().changes()).hasSize(1 - left);
    }

    @Test
    void withoutAnythingCountedBeforeItCannotBeCompared() {
        usual(60);
        incident(0, 0.5);
        assertThat(result()).isEqualTo(new IncidentsAndEngagement(List.of(), 1, null, null, null));
        assertThat(result().canTell()).isFalse();
        assertThat(IncidentsAndEngagement.of(List.of(), users).median()).isNull();
    }

    @Test
    void eightIncidentsWithFewerPeopleAfterEachCanBeTold() {
        usual(600);
        for (int i = 0; i < 8; i++) {
            incident(35 + 70 * i, 0.85 + 0.01 * i);
        }
        IncidentsAndEngagement found = result();
        assertThat(found.median()).isCloseTo(-0.115, within(1e-9));
        assertThat(found.low()).isBetween(-0.15, -0.115);
        assertThat(found.high()).isBetween(-0.115, -0.08);
        assertThat(found.canTell()).isTrue();
    }

    @Test
    void sevenCannot() {
        usual(600);
        for (int i = 0; i < 7; i++) {
            incident(35 + 70 * i, 0.85);
        }
        assertThat(result().median()).isCloseTo(-0.15, within(1e-9));
        assertThat(result().canTell()).isFalse();
    }

    @Test
    void anIntervalThatHoldsZeroCannotBeTold() {
        usual(700);
        for (int i = 0; i < 9; i++) {
            incident(35 + 70 * i, i % 2 == 0 ? 0.9 : 1.1);
        }
        IncidentsAndEngagement found = result();
        assertThat(found.low()).isNegative();
        assertThat(found.high()).isPositive();
        assertThat(found.canTell()).isFalse();
    }

    @Test
    void morePeopleAfterwardsAreToldAsWell() {
        usual(700);
        for (int i = 0; i < 8; i++) {
            incident(35 + 70 * i, 1.05);
        }
        assertThat(result().canTell()).isTrue();
        assertThat(result().low()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void theSameDataSaysTheSameInWhateverOrder() {
        usual(700);
        for (int i = 0; i < 9; i++) {
            incident(35 + 70 * i, 0.8 + 0.03 * i);
        }
        IncidentsAndEngagement first = result();
        Collections.reverse(incidents);
        IncidentsAndEngagement second = result();
        assertThat(second.median()).isEqualTo(first.median());
        assertThat(second.low()).isEqualTo(first.low());
        assertThat(second.high()).isEqualTo(first.high());
    }

    private IncidentsAndEngagement result() {
        return IncidentsAndEngagement.of(incidents, users);
    }
}
