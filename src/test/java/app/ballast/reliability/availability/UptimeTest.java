package app.ballast.reliability.availability;

import static app.ballast.reliability.statuschecks.Status.DOWN;
import static app.ballast.reliability.statuschecks.Status.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UptimeTest {

    private static final long DAY = 86_400;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final StatusTimeline timeline = new StatusTimeline();

    @Test
    void fractionsOfSecondsAreCutOffWithoutLosingTime() {
        timeline.add(Instant.parse("2026-01-01T00:00:00.900Z"), UP);
        timeline.add(Instant.parse("2026-01-01T00:00:10.100Z"), DOWN);
        timeline.add(Instant.parse("2026-01-01T00:00:10.800Z"), UP);
        timeline.add(Instant.parse("2026-01-01T00:01:00.999Z"), UP);

        assertThat(timeline.uptime().within(at(0), at(60))).isEqualTo(new Availability(60, 0, 0));
        assertThat(timeline.outages()).hasSize(1);
    }

    @Test
    void checksOutOfOrderAreRefused() {
        timeline.add(at(10), UP);

        assertThatThrownBy(() -> timeline.add(at(9), UP)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysFollowTheZoneAndItsClockChanges() {
        timeline.add(Instant.parse("2026-03-01T00:00:00Z"), UP);
        timeline.add(Instant.parse("2026-04-30T00:00:00Z"), UP);
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        List<DayAvailability> days =
                timeline.uptime().byDay(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 30), berlin);

        assertThat(days).extracting(day -> day.availability().upSeconds()).containsExactly(DAY, 23L * 3600, DAY);
    }

    @Test
    void downTimeOutsideKnownTimeIsLeftOut() {
        assertThat(new Uptime(spans(0, 10, 20, 30), spans(5, 25)).within(at(0), at(40)))
                .isEqualTo(new Availability(10, 10, 20));
    }

    @Test
    void backwardPeriodsAreRefused() {
        assertThatThrownBy(() -> Uptime.UNKNOWN.within(at(1), at(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Uptime.UNKNOWN.byDay(FIRST, FIRST.minusDays(1), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(at(1), at(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void randomSetsAgreeWithCountingSeconds() {
        Random random = new Random(20_260_101);
        for (int round = 0; round < 500; round++) {
            List<Span> left = randomSpans(random);
            List<Span> right = randomSpans(random);
            BitSet leftBits = bits(left);
            BitSet rightBits = bits(right);
            int from = random.nextInt(300);
            int to = from + random.nextInt(300);

            BitSet both = (BitSet) leftBits.clone();
            both.and(rightBits);
            assertThat(Spans.of(left).intersect(Spans.of(right)).secondsWithin(at(from), at(to)))
                    .isEqualTo(both.get(from, to).cardinality());

            BitSet either = (BitSet) leftBits.clone();
            either.or(rightBits);
            assertThat(Spans.union(List.of(Spans.of(left), Spans.of(right))).secondsWithin(at(from), at(to)))
                    .isEqualTo(either.get(from, to).cardinality());
        }
    }

    private static List<Span> randomSpans(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            int from = random.nextInt(500);
            spans.add(new Span(at(from), at(from + 1 + random.nextInt(60))));
        }
        return spans;
    }

    private static BitSet bits(List<Span> spans) {
        BitSet bits = new BitSet();
        for (Span span : spans) {
            for (long s = 0; s < span.seconds(); s++) {
                bits.set((int) (span.from().getEpochSecond() - at(0).getEpochSecond() + s));
            }
        }
        return bits;
    }

    private static Spans spans(int... edges) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            spans.add(new Span(at(edges[i]), at(edges[i + 1])));
        }
        return Spans.of(spans);
    }

    private static Instant at(long second) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
    }
}
