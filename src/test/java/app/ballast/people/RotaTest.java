package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on, week by week. */
class RotaTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final PersonId ANA = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CLEO = new PersonId(3);

    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

    private static final Rota THREE = new Rota(List.of(ANA, BEN, CLEO), FIRST, 9, BERLIN, Map.of());

    private static PersonId on(Rota rota, String moment) {
        return rota.turns(Instant.parse(moment), 1).getFirst().person();
    }

    @ParameterizedTest
    @CsvSource({
        // In Berlin it is an hour later than in UTC.
        "2026-11-23T07:59:59Z, 3",
        "2026-11-23T08:00:00Z, 1",
        "2026-11-29T23:00:00Z, 1",
        "2026-11-30T07:59:59Z, 1",
        "2026-11-30T08:00:00Z, 2",
        "2026-12-07T08:00:00Z, 3",
        "2026-12-14T08:00:00Z, 1",
        // Before the rota began it is counted backwards.
        "2026-11-16T08:00:00Z, 3",
        "2026-11-02T08:00:00Z, 1"
    })
    void peopleTakeTurnsAndHandOverAtTheHour(String moment, long person) {
        assertThat(on(THREE, moment)).isEqualTo(new PersonId(person));
    }

    @Test
    void aWeekIsAnHourShorterOrLongerWhereClocksChange() {
        Rota spring = new Rota(List.of(ANA), LocalDate.of(2026, 3, 23), 9, BERLIN, Map.of());
        Rota.Turn turn = spring.turns(Instant.parse("2026-03-25T00:00:00Z"), 1).getFirst();
        assertThat(turn.from()).isEqualTo("2026-03-23T08:00:00Z");
        assertThat(turn.until()).isEqualTo("2026-03-30T07:00:00Z");
        Rota.Turn autumn =
                spring.turns(Instant.parse("2026-10-22T00:00:00Z"), 1).getFirst();
        assertThat(autumn.from()).isEqualTo("2026-10-19T07:00:00Z");
        assertThat(autumn.until()).isEqualTo("2026-10-26T08:00:00Z");
    }

    @Test
    void aHandOverInTheHourThatIsLeftOutIsAnHourLaterAndInTheHourThatComesTwiceTheFirst() {
        Rota sundays = new Rota(List.of(ANA, BEN), LocalDate.of(2026, 3, 29), 2, BERLIN, Map.of());
        assertThat(sundays.turns(Instant.parse("2026-03-29T12:00:00Z"), 1)
                        .getFirst()
                        .from())
                .isEqualTo("2026-03-29T01:00:00Z");
        assertThat(sundays.turns(Instant.parse("2026-10-25T12:00:00Z"), 1)
                        .getFirst()
                        .from())
                .isEqualTo("2026-10-25T00:00:00Z");
        assertThat(sundays.turns(Instant.parse("2026-10-25T00:30:00Z"), 1)
                        .getFirst()
                        .from())
                .isEqualTo("2026-10-25T00:00:00Z");
    }

    @Test
    void nobodyIsOnInAnEmptyRota() {
        Rota empty = new Rota(List.of(), FIRST, 9, BERLIN, Map.of());
        assertThat(empty.turns(Instant.parse("2026-11-25T00:00:00Z"), 6)).isEmpty();
        assertThat(empty.swapped(FIRST, FIRST.plusWeeks(1)).swaps()).isEmpty();
        assertThat(empty.without(Set.of(ANA), Instant.parse("2026-11-25T00:00:00Z"))
                        .order())
                .isEmpty();
    }

    @Test
    void turnsFollowEachOtherWithoutAGap() {
        List<Rota.Turn> turns = THREE.turns(Instant.parse("2026-11-25T00:00:00Z"), 60);
        for (int i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i).from()).isEqualTo(turns.get(i - 1).until());
            assertThat(turns.get(i).person()).isNotEqualTo(turns.get(i - 1).person());
        }
    }

    @Test
    void twoWeeksAreSwappedAndBackAgain() {
        Rota swapped = THREE.swapped(FIRST, FIRST.plusWeeks(1));
        assertThat(on(swapped, "2026-11-25T00:00:00Z")).isEqualTo(BEN);
        assertThat(on(swapped, "2026-12-02T00:00:00Z")).isEqualTo(ANA);
        assertThat(on(swapped, "2026-12-09T00:00:00Z")).isEqualTo(CLEO);
        Rota back = swapped.swapped(FIRST, FIRST.plusWeeks(1));
        assertThat(on(back, "2026-11-25T00:00:00Z")).isEqualTo(ANA);
    }

    @Test
    void whoIsOnStaysOnWhenSomebodyElseLeaves() {
        Instant bensWeek = Instant.parse("2026-12-02T00:00:00Z");
        Rota left = THREE.without(Set.of(ANA), bensWeek);
        assertThat(left.turns(bensWeek, 3)).extracting(Rota.Turn::person).containsExactly(BEN, CLEO, BEN);
    }

    @Test
    void theNextOneTakesOverAtOnceFromWhoeverLeaves() {
        Instant bensWeek = Instant.parse("2026-12-02T00:00:00Z");
        Rota left = THREE.without(Set.of(BEN), bensWeek);
        assertThat(left.turns(bensWeek, 3)).extracting(Rota.Turn::person).containsExactly(CLEO, ANA, CLEO);
        assertThat(THREE.without(Set.of(ANA, BEN, CLEO), bensWeek).turns(bensWeek, 3))
                .isEmpty();
    }

    @Test
    void aRotaBeginsWithItsFirstOnTheWeekThatItIs() {
        Instant beforeTheHour = Instant.parse("2026-11-23T06:00:00Z");
        Rota rota = Rota.beginning(beforeTheHour, List.of(CLEO, ANA), DayOfWeek.MONDAY, 9, BERLIN);
        assertThat(rota.firstOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(on(rota, "2026-11-23T06:00:00Z")).isEqualTo(CLEO);
        assertThat(on(rota, "2026-11-23T08:00:00Z")).isEqualTo(ANA);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Rota(List.of(ANA), FIRST, 24, ZoneOffset.UTC, Map.of()))
                .hasMessage("hour 24 is not from 0 to 23");
        assertThatThrownBy(() -> new Rota(List.of(ANA, ANA), FIRST, 9, ZoneOffset.UTC, Map.of()))
                .hasMessageContaining("twice");
    }
}
