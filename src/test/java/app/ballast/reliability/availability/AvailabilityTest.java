package app.ballast.reliability.availability;

import static app.ballast.reliability.statuschecks.Status.DOWN;
import static app.ballast.reliability.statuschecks.Status.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.reliability.slo.EventEvidence;
import app.ballast.reliability.slo.EventPoint;
import app.ballast.reliability.slo.Objective;
import app.ballast.reliability.slo.SloReading;
import app.ballast.reliability.slo.SloWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The row "Availability of a service": up / (up + down) of known time, or good / valid events. */
class AvailabilityTest {

    private static final long DAY = 86_400;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final StatusTimeline timeline = new StatusTimeline();

    @Test
    void aStatusHoldsUntilTheNextCheckAndTheRestIsUnknown() {
        timeline.add(Instant.parse("2026-01-01T06:00:00Z"), UP);
        timeline.add(Instant.parse("2026-01-02T12:00:00Z"), DOWN);
        timeline.add(Instant.parse("2026-01-02T12:00:30Z"), DOWN);
        timeline.add(Instant.parse("2026-01-02T12:10:00Z"), UP);
        timeline.add(Instant.parse("2026-01-03T18:00:00Z"), UP);

        assertThat(timeline.uptime().byDay(FIRST.minusDays(1), FIRST.plusDays(3), ZoneOffset.UTC))
                .containsExactly(
                        new DayAvailability(FIRST.minusDays(1), new Availability(0, 0, DAY)),
                        new DayAvailability(FIRST, new Availability(18 * 3600, 0, 6 * 3600)),
                        new DayAvailability(FIRST.plusDays(1), new Availability(DAY - 600, 600, 0)),
                        new DayAvailability(FIRST.plusDays(2), new Availability(18 * 3600, 0, 6 * 3600)),
                        new DayAvailability(FIRST.plusDays(3), new Availability(0, 0, DAY)));
        assertThat(timeline.outages())
                .containsExactly(
                        new Outage(Instant.parse("2026-01-02T12:00:00Z"), Instant.parse("2026-01-02T12:10:00Z")));
    }

    @Test
    void anOpenOutageLastsUntilTheLastCheck() {
        timeline.add(at(0), UP);
        timeline.add(at(100), DOWN);
        timeline.add(at(250), DOWN);

        assertThat(timeline.uptime().within(at(0), at(1_000))).isEqualTo(new Availability(100, 150, 750));
        assertThat(timeline.outages()).containsExactly(new Outage(at(100), null));
        assertThat(timeline.outages().getFirst().open()).isTrue();
    }

    @Test
    void aSingleCheckIsAnOutageButNoKnownTime() {
        timeline.add(at(0), DOWN);

        assertThat(timeline.uptime()).isEqualTo(Uptime.UNKNOWN);
        assertThat(timeline.outages()).containsExactly(new Outage(at(0), null));
    }

    @Test
    void nothingKnownHasNoRatio() {
        assertThat(new Availability(0, 0, DAY).ratio()).isEmpty();
        assertThat(new Availability(0, 60, 0).ratio()).hasValue(0);
        assertThat(new Availability(999, 1, 5_000).ratio()).hasValue(0.999);
        assertThat(new Availability(30, 10, 10).knownShare()).hasValue(0.8);
        assertThat(Availability.NONE.knownShare()).isEmpty();
    }

    @Test
    void periodsAddSecondsNotRatios() {
        Availability quiet = new Availability(10, 0, 90);
        Availability bad = new Availability(45, 45, 10);

        assertThat(quiet.plus(bad)).isEqualTo(new Availability(55, 45, 100));
        assertThat(quiet.plus(bad).ratio()).hasValue(0.55);
    }

    @Test
    void byEventsItIsGoodByValid() {
        Instant now = at(7 * DAY);
        SloReading reading = SloReading.of(
                Objective.of(0.999),
                SloWindow.DAYS_7,
                new EventEvidence(List.of(new EventPoint(at(DAY), 90, 100), new EventPoint(at(2 * DAY), 900, 900))),
                now,
                ZoneOffset.UTC);
        assertThat(reading.good().orElseThrow())
                .as("990 of 1,000, no mean of ratios")
                .isCloseTo(0.99, within(1e-12));
    }

    private static Instant at(long second) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
    }
}
