package app.ballast.reliability.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The row "MTTA, MTTR": the mean, always with median and p90; "R" is resolve; open incidents are left out and counted. */
class MttrTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void whatHasNotHappenedIsLeftOutAndCounted() {
        IncidentStatistics statistics = IncidentStatistics.of(
                List.of(incident(5, 60), incident(15, 120), incident(null, 30), incident(10, null)));

        assertThat(statistics)
                .isEqualTo(new IncidentStatistics(
                        4,
                        new DurationSummary(3, minutes(10), minutes(10), minutes(14)),
                        1,
                        new DurationSummary(3, minutes(70), minutes(60), minutes(108)),
                        1));
    }

    @Test
    void noIncidentsHaveNoMean() {
        assertThat(IncidentStatistics.of(List.of())).isEqualTo(new IncidentStatistics(0, null, 0, null, 0));
    }

    @Test
    void aLongIncidentMovesTheMeanNotTheMedian() {
        List<Duration> durations = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> i == 10 ? minutes(1_000) : minutes(i))
                .toList();

        assertThat(DurationSummary.of(durations))
                .isEqualTo(new DurationSummary(
                        10, Duration.ofSeconds(6_270), Duration.ofSeconds(330), Duration.ofSeconds(6_486)));
    }

    @Test
    void oneDurationIsItsOwnSummary() {
        assertThat(DurationSummary.of(List.of(minutes(7))))
                .isEqualTo(new DurationSummary(1, minutes(7), minutes(7), minutes(7)));
        assertThatThrownBy(() -> DurationSummary.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void incidentsDoNotEndBeforeTheyBegin() {
        assertThatThrownBy(() -> incident(null, -1)).hasMessageContaining("resolved at");
        assertThatThrownBy(() -> incident(-1, null)).hasMessageContaining("acknowledged at");
    }

    private static IncidentTimes incident(@Nullable Integer acknowledged, @Nullable Integer resolved) {
        return new IncidentTimes(
                START,
                acknowledged == null ? null : START.plus(minutes(acknowledged)),
                resolved == null ? null : START.plus(minutes(resolved)));
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
