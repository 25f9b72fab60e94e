package app.ballast.reliability.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.reliability.availability.Span;
import app.ballast.reliability.availability.Spans;
import app.ballast.reliability.availability.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows "Error budget" and "Remaining budget" of the definitions, over windows, and what burned them. */
class SloReadingTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Objective THREE_NINES = Objective.of(0.999);

    @ParameterizedTest
    @CsvSource({
        "DAYS_7,  2026-03-24T12:00:00Z, 2026-03-31T12:00:00Z",
        "DAYS_28, 2026-03-03T12:00:00Z, 2026-03-31T12:00:00Z",
        "DAYS_30, 2026-03-01T12:00:00Z, 2026-03-31T12:00:00Z",
        "DAYS_90, 2025-12-31T12:00:00Z, 2026-03-31T12:00:00Z",
        // Clocks in Vienna change on 29 March: the month is 743 hours long.
        "MONTH,   2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
    })
    void aWindowIsDaysOfADaysLengthOrTheMonthOfTheWorkspace(SloWindow window, Instant from, Instant to) {
        Stretch stretch = window.at(NOW, VIENNA);
        assertThat(stretch.from()).isEqualTo(from);
        assertThat(stretch.to()).isEqualTo(to);
        assertThat(stretch.now()).isEqualTo(NOW);
    }

    @Test
    void theBudgetByTimeIsFortyThreeMinutesOfThirtyDays() {
        SloReading reading = reading(SloWindow.DAYS_30, down(Duration.ofDays(2), 2_904));

        assertThat(reading.budget().allowed().orElseThrow()).isEqualTo(2_592);
        assertThat(reading.budget().left().orElseThrow()).isEqualTo(-312);
        assertThat(reading.remaining().orElseThrow()).isCloseTo(-0.12, within(0.0005));
        assertThat(reading.tally().knownShare()).isEqualTo(1);
        assertThat(reading.partly()).isFalse();
    }

    @Test
    void theBudgetByEventsIsAShareOfTheValidOnes() {
        Evidence evidence = new EventEvidence(List.of(
                new EventPoint(NOW.minus(Duration.ofDays(2)), 499_400, 500_000),
                new EventPoint(NOW.minus(Duration.ofDays(1)), 499_800, 500_000)));

        SloReading reading = reading(SloWindow.DAYS_7, evidence);

        assertThat(reading.budget().allowed().orElseThrow()).isCloseTo(1_000, within(1e-9));
        assertThat(reading.budget().left().orElseThrow()).isCloseTo(200, within(1e-9));
        assertThat(reading.remaining().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(reading.good().orElseThrow()).isCloseTo(0.9992, within(1e-12));
    }

    @Test
    void aWindowLongerThanTheDataCountsWhatIsKnownAndSaysSo() {
        Instant since = NOW.minus(Duration.ofDays(3));
        Evidence evidence = new TimeEvidence(
                new Uptime(
                        Spans.of(List.of(new Span(since, NOW))),
                        Spans.of(List.of(new Span(since, since.plusSeconds(1_296))))),
                Spans.NONE);

        SloReading reading = reading(SloWindow.DAYS_30, evidence);

        assertThat(reading.partly()).isTrue();
        assertThat(reading.tally().knownShare()).isCloseTo(0.1, within(1e-12));
        assertThat(reading.remaining().orElseThrow()).isEqualTo(0.5);
        assertThat(reading.good().orElseThrow()).isCloseTo(1 - 1_296 / 259_200.0, within(1e-12));
    }

    @Test
    void withoutDataThereIsNoFigure() {
        SloReading reading = reading(SloWindow.DAYS_30, new TimeEvidence(Uptime.UNKNOWN, Spans.NONE));
        assertThat(reading.known()).isFalse();
        assertThat(reading.remaining()).isEmpty();
        assertThat(reading.good()).isEmpty();
        SloReading events = reading(SloWindow.DAYS_30, new EventEvidence(List.of()));
        assertThat(events.remaining()).isEmpty();
        assertThat(events.budget().allowed()).isEmpty();
    }

    @Test
    void aRunningMonthHasTheBudgetOfTheWholeMonthAndKnowsWhatIsOver() {
        Instant third = Instant.parse("2026-06-03T00:00:00Z");
        Evidence evidence = new TimeEvidence(
                new Uptime(
                        Spans.of(List.of(new Span(Instant.parse("2026-05-01T00:00:00Z"), third))),
                        Spans.of(List.of(new Span(third.minusSeconds(1_296), third)))),
                Spans.NONE);

        SloReading reading = SloReading.of(THREE_NINES, SloWindow.MONTH, evidence, third, ZoneOffset.UTC);

        assertThat(reading.budget().allowed().orElseThrow()).isEqualTo(2_592);
        assertThat(reading.remaining().orElseThrow()).isEqualTo(0.5);
        assertThat(reading.tally().knownShare()).isEqualTo(1);
    }

    @Test
    void atMidnightBetweenTwoMonthsTheOneThatIsOverIsJudged() {
        Instant first = Instant.parse("2026-06-01T00:00:00Z");
        Stretch over = SloWindow.MONTH.at(first, ZoneOffset.UTC);
        assertThat(over.from()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(over.to()).isEqualTo(first);
        Stretch begun = SloWindow.MONTH.at(first.plusSeconds(1), ZoneOffset.UTC);
        assertThat(begun.from()).isEqualTo(first);
        assertThat(begun.to()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
    }

    @Test
    void excludedMaintenanceLeavesTheWindowAndIsNeitherGoodNorBad() {
        Instant start = NOW.minus(Duration.ofDays(2));
        Uptime uptime = new Uptime(
                Spans.of(List.of(new Span(NOW.minus(Duration.ofDays(40)), NOW))),
                Spans.of(List.of(new Span(start, start.plusSeconds(7_200)))));
        Spans maintenance = Spans.of(List.of(new Span(start.minusSeconds(3_600), start.plusSeconds(3_600))));

        SloReading counted = reading(SloWindow.DAYS_30, new TimeEvidence(uptime, Spans.NONE));
        SloReading excluded = reading(SloWindow.DAYS_30, new TimeEvidence(uptime, maintenance));

        assertThat(counted.tally().bad()).isEqualTo(7_200);
        assertThat(excluded.tally().bad()).isEqualTo(3_600);
        assertThat(excluded.tally().seconds()).isEqualTo(30 * 86_400 - 7_200);
        assertThat(excluded.tally().knownShare()).isEqualTo(1);
        assertThat(excluded.budget().allowed().orElseThrow()).isCloseTo(2_584.8, within(1e-9));
    }

    @Test
    void aMissingDayOfEventsIsAGap() {
        List<EventPoint> points = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            if (day != 3) {
                points.add(new EventPoint(NOW.minus(Duration.ofDays(day)), 99, 100));
            }
        }
        Tally tally = new EventEvidence(points).within(NOW.minus(Duration.ofDays(7)), NOW);
        assertThat(tally.knownSeconds()).isEqualTo(6 * 86_400);
        assertThat(tally.valid()).isEqualTo(600);
    }

    @Test
    void theLastPointIsKnownForAsLongAsPointsUsuallyAre() {
        List<EventPoint> points = new ArrayList<>();
        for (int minute = 0; minute < 120; minute++) {
            points.add(new EventPoint(NOW.minus(Duration.ofMinutes(120L - minute)), 10, 10));
        }
        Evidence evidence = new EventEvidence(points);
        assertThat(evidence.within(NOW, NOW.plusSeconds(3_600)).knownSeconds()).isZero();
        assertThat(evidence.within(NOW.minusSeconds(30), NOW.plusSeconds(3_600)).knownSeconds())
                .isEqualTo(30);
    }

    @Test
    void theDaysAndTheIncidentsEachAddUpToWhatBurned() {
        Instant first = Instant.parse("2026-03-10T22:30:00Z");
        Instant second = Instant.parse("2026-03-20T10:00:00Z");
        Uptime uptime = new Uptime(
                Spans.of(List.of(new Span(NOW.minus(Duration.ofDays(40)), NOW))),
                Spans.of(List.of(
                        new Span(first, first.plusSeconds(3_600)),
                        new Span(second, second.plusSeconds(600)),
                        new Span(NOW.minusSeconds(60), NOW))));
        Evidence evidence = new TimeEvidence(uptime, Spans.NONE);
        SloReading reading = reading(SloWindow.DAYS_30, evidence);
        List<IncidentSpan> incidents = List.of(
                new IncidentSpan(1, first, first.plusSeconds(3_600)),
                new IncidentSpan(2, second, second.plusSeconds(600)),
                // Reported for the same time: what is told already is not told twice.
                new IncidentSpan(3, second.minusSeconds(60), second.plusSeconds(900)));

        Burned burned = Burned.of(reading, evidence, incidents, VIENNA);

        assertThat(burned.incidents()).containsOnlyKeys(1L, 2L).containsEntry(1L, 3_600.0);
        assertThat(burned.elsewhere()).isEqualTo(60);
        assertThat(burned.days()).hasSize(31);
        // The outage of 22:30 UTC ran over midnight in Vienna.
        assertThat(day(burned, "2026-03-10").tally().bad()).isEqualTo(1_800);
        assertThat(day(burned, "2026-03-11").tally().bad()).isEqualTo(1_800);
        assertThat(burned.days().getLast().remaining()).isEqualTo(reading.remaining());
    }

    @Test
    void whateverHappensDaysAndIncidentsAddUp() {
        Random random = new Random(20_260_331);
        for (int round = 0; round < 200; round++) {
            Evidence evidence = round % 2 == 0 ? randomTime(random) : randomEvents(random);
            List<IncidentSpan> incidents = new ArrayList<>();
            for (int i = 0; i < random.nextInt(12); i++) {
                Instant from = NOW.minusSeconds(random.nextInt(40 * 86_400));
                incidents.add(new IncidentSpan(i, from, from.plusSeconds(random.nextInt(100_000))));
            }
            SloReading reading = reading(SloWindow.values()[round % SloWindow.values().length], evidence);
            Burned burned = Burned.of(reading, evidence, incidents, VIENNA);

            double byDay =
                    burned.days().stream().mapToDouble(day -> day.tally().bad()).sum();
            double byIncident = burned.incidents().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()
                    + burned.elsewhere();
            assertThat(byDay).isCloseTo(reading.tally().bad(), within(1e-6));
            assertThat(byIncident).isCloseTo(reading.tally().bad(), within(1e-6));
            assertThat(burned.days().stream()
                            .mapToLong(day -> day.tally().knownSeconds())
                            .sum())
                    .isEqualTo(reading.tally().knownSeconds());
        }
    }

    private static Evidence randomTime(Random random) {
        List<Span> known = new ArrayList<>();
        List<Span> down = new ArrayList<>();
        List<Span> excluded = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            known.add(span(random, 400_000));
            down.add(span(random, 40_000));
            excluded.add(span(random, 10_000));
        }
        return new TimeEvidence(new Uptime(Spans.of(known), Spans.of(down)), Spans.of(excluded));
    }

    private static Span span(Random random, int longest) {
        Instant from = NOW.minusSeconds(random.nextInt(100 * 86_400));
        return new Span(from, from.plusSeconds(1 + random.nextInt(longest)));
    }

    private static Evidence randomEvents(Random random) {
        List<EventPoint> points = new ArrayList<>();
        for (int hour = 0; hour < 2_400; hour++) {
            if (random.nextInt(10) > 0) {
                int valid = 1 + random.nextInt(1_000);
                points.add(new EventPoint(NOW.minus(Duration.ofHours(hour)), random.nextInt(valid + 1), valid));
            }
        }
        return new EventEvidence(points);
    }

    private static SloReading reading(SloWindow window, Evidence evidence) {
        return SloReading.of(THREE_NINES, window, evidence, NOW, VIENNA);
    }

    private static Evidence down(Duration ago, long seconds) {
        Instant from = NOW.minus(ago);
        return new TimeEvidence(
                new Uptime(
                        Spans.of(List.of(new Span(NOW.minus(Duration.ofDays(40)), NOW))),
                        Spans.of(List.of(new Span(from, from.plusSeconds(seconds))))),
                Spans.NONE);
    }

    private static Burned.Day day(Burned burned, String date) {
        return burned.days().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }
}
