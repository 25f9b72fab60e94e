package app.ballast.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void lowestValueTouchesTheLowerEdgeAndHighestTheUpper() {
        assertThat(Sparkline.path(List.of(1.0, 3.0, 2.0))).isEqualTo("M2.0 26.0h0L48.0 2.0L94.0 14.0");
    }

    @Test
    void unknownDayIsAGapInTheLine() {
        assertThat(Sparkline.path(Arrays.asList(1.0, null, 3.0))).isEqualTo("M2.0 26.0h0M94.0 2.0h0");
    }

    @Test
    void flatLineRunsInTheMiddle() {
        assertThat(Sparkline.path(List.of(5.0, 5.0))).isEqualTo("M2.0 14.0h0L94.0 14.0");
    }

    @Test
    void nothingKnownDrawsNothing() {
        assertThat(Sparkline.path(Arrays.asList(null, null))).isEmpty();
        assertThat(Sparkline.drawable(Arrays.asList(null, 1.0))).isFalse();
        assertThat(Sparkline.drawable(Arrays.asList(null, 1.0, null, 1.0))).isTrue();
    }

    @Test
    void thinningKeepsTheOneDayOfOutage() {
        List<@Nullable Double> year = new ArrayList<>(Collections.nCopies(365, 99.95));
        year.set(200, 97.0);

        List<@Nullable Double> thin = Sparkline.thinned(year);

        assertThat(thin).hasSize(Sparkline.MOST_POINTS).contains(97.0);
    }

    @Test
    void thinningKeepsALongGap() {
        List<@Nullable Double> year = new ArrayList<>(Collections.nCopies(365, 1.0));
        Collections.fill(year.subList(100, 130), null);

        assertThat(Sparkline.thinned(year)).containsNull();
    }
}
