package app.ballast.engagement.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.engagement.retention.RetentionTriangle.CellState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionTriangleTest {

    /** Three cohorts of March 2026; the source counted up to Tuesday the 17th, in the middle of the third week. */
    private final RetentionTriangle triangle = new RetentionTriangle(
            LocalDate.of(2026, 3, 17), List.of(cohort(1, 100L, 20L, 4L), cohort(8, 300L, 10L, null), cohort(15, 50L)));

    @Test
    void ratesAreSumsBySumsOverFinishedCohorts() {
        RetentionTriangle finished = new RetentionTriangle(LocalDate.of(2026, 3, 21), triangle.cohorts());

        assertThat(finished.weekRate(1)).hasValue(new RetentionRate(1, 30, 400, 2, 0));
        assertThat(finished.weekRate(1).orElseThrow().fraction()).isEqualTo(0.075);
    }

    @Test
    void unfinishedWeeksAreMarkedAndLeftOut() {
        assertThat(triangle.weekRate(1)).hasValue(new RetentionRate(1, 20, 100, 1, 1));
        assertThat(triangle.state(triangle.cohorts().get(0), 1)).isEqualTo(CellState.FINISHED);
        assertThat(triangle.state(triangle.cohorts().get(1), 1)).isEqualTo(CellState.UNFINISHED);
        assertThat(triangle.state(triangle.cohorts().get(2), 1)).isEqualTo(CellState.NOT_YET);
    }

    @Test
    void aWeekThatNobodyFinishedHasNoRate() {
        assertThat(triangle.weekRate(2)).isEmpty();
        assertThat(triangle.weekRate(9)).isEmpty();
        assertThat(new RetentionTriangle(LocalDate.of(2026, 3, 31), List.of(cohort(1, 0L, 0L))).weekRate(1))
                .isEmpty();
    }

    @Test
    void weekZeroIsEverybody() {
        assertThat(triangle.weekRate(0)).hasValue(new RetentionRate(0, 400, 400, 2, 1));
    }

    @Test
    void weeksCountTheWidestCohort() {
        assertThat(triangle.weeks()).isEqualTo(3);
        assertThat(new RetentionTriangle(LocalDate.of(2026, 3, 31), List.of()).weeks())
                .isZero();
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> cohort(1, 10L, -1L)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Cohort cohort(int day, @Nullable Long... active) {
        return new Cohort(LocalDate.of(2026, 3, day), Arrays.asList(active));
    }
}
