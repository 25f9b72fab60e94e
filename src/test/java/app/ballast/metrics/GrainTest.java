package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GrainTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant SUNDAY = Instant.parse("2026-03-29T22:30:00Z");

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        assertThat(Grain.WEEK.start(Instant.parse("2027-01-03T23:59:59Z"), ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-12-28T00:00:00Z"));
        assertThat(Grain.MONTH.start(SUNDAY, ZoneOffset.UTC)).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(Grain.MONTH.next(Instant.parse("2028-02-01T00:00:00Z"), ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2028-03-01T00:00:00Z"));
    }

    @Test
    void daysAreThoseOfTheZoneAlsoWhereClocksChange() {
        Instant start = Grain.DAY.start(Instant.parse("2026-03-29T12:00:00Z"), BERLIN);
        assertThat(start).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(Grain.DAY.next(start, BERLIN)).as("23 hours").isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(Grain.DAY.start(SUNDAY, BERLIN)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(Grain.WEEK.start(SUNDAY, BERLIN)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }
}
