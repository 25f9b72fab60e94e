package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollupTest {

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void ratiosOverATimeAreSumsOverSumsAndNeverAMeanOfRatios() {
        Rollup both = Rollup.of(point(0, 1, 2.0)).plus(Rollup.of(point(1, 1, 8.0)));
        for (Combine combine : Combine.values()) {
            assertThat(both.value(combine)).isEqualTo(0.2);
        }
        assertThat(both.least()).isEqualTo(0.125);
        assertThat(both.greatest()).isEqualTo(0.5);
        assertThat(both.latest()).isEqualTo(0.125);
    }

    @Test
    void whatHasNoDenominatorIsCombinedAsItsSeriesSays() {
        Rollup both = Rollup.of(point(1, 7, null)).plus(Rollup.of(point(0, 3, null)));
        assertThat(both.value(Combine.SUM)).isEqualTo(10);
        assertThat(both.value(Combine.MEAN)).isEqualTo(5);
        assertThat(both.value(Combine.LAST)).as("last by time").isEqualTo(7);
    }

    @Test
    void whereOnlySomeHaveADenominatorTheLastCounts() {
        Rollup both = Rollup.of(point(0, 3, 4.0)).plus(Rollup.of(point(1, 0.5, null)));
        assertThat(both.value(Combine.SUM)).isEqualTo(0.5);
    }

    @Test
    void rollupsInAnyOrderAndGroupingAreWhatAllPointsTogetherGive() {
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            List<NewPoint> points = new ArrayList<>();
            int count = 1 + random.nextInt(40);
            boolean weighed = random.nextBoolean();
            for (int i = 0; i < count; i++) {
                points.add(point(i, random.nextDouble(-50, 50), weighed ? random.nextDouble(0.1, 9) : null));
            }
            List<Rollup> parts = new ArrayList<>(points.stream().map(Rollup::of).toList());
            while (parts.size() > 1) {
                Collections.shuffle(parts, random);
                parts.add(parts.removeLast().plus(parts.removeLast()));
            }
            Rollup all = parts.getFirst();
            assertThat(all.points()).isEqualTo(count);
            assertThat(all.sum())
                    .isCloseTo(points.stream().mapToDouble(NewPoint::value).sum(), within(1e-9));
            assertThat(all.least())
                    .isEqualTo(
                            points.stream().mapToDouble(NewPoint::reading).min().orElseThrow());
            assertThat(all.greatest())
                    .isEqualTo(
                            points.stream().mapToDouble(NewPoint::reading).max().orElseThrow());
            assertThat(all.latest())
                    .isEqualTo(points.stream()
                            .max(Comparator.comparing(NewPoint::at))
                            .orElseThrow()
                            .reading());
        }
    }

    private static NewPoint point(int minute, double value, @Nullable Double denominator) {
        return new NewPoint(START.plusSeconds(60L * minute), value, denominator);
    }
}
