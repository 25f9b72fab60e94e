package app.ballast.engagement.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Retention, week n: of those who first came in week 0, the share active in week n. */
class RetentionTest {

    @Test
    void theCurveIsSumsBySumsOverTheCohortsThatFinishedEachWeek() {
        RetentionTriangle triangle = new RetentionTriangle(
                LocalDate.of(2026, 3, 21), List.of(cohort(1, 100L, 40L, 30L), cohort(8, 300L, 60L, null)));

        assertThat(triangle.curve())
                .containsExactly(
                        new RetentionRate(0, 400, 400, 2, 0),
                        new RetentionRate(1, 100, 400, 2, 0),
                        new RetentionRate(2, 30, 100, 1, 0));
        // A mean of shares would say 30 %.
        assertThat(triangle.curve().get(1).fraction()).isEqualTo(0.25);
    }

    @Test
    void aWeekThatStillRunsIsMarkedAndNotAveragedIn() {
        RetentionTriangle triangle = new RetentionTriangle(
                LocalDate.of(2026, 3, 17), List.of(cohort(1, 100L, 40L, 5L), cohort(8, 300L, 10L, null)));

        assertThat(triangle.curve())
                .containsExactly(new RetentionRate(0, 400, 400, 2, 0), new RetentionRate(1, 40, 100, 1, 1));
    }

    @Test
    void aWeekBetweenThatWasNotCountedIsLeftOutOfTheCurve() {
        RetentionTriangle triangle =
                new RetentionTriangle(LocalDate.of(2026, 4, 30), List.of(cohort(1, 100L, null, 30L)));

        assertThat(triangle.curve()).extracting(RetentionRate::week).containsExactly(0, 2);
    }

    @Test
    void nobodyWhoCameIsNoShareOfAnything() {
        assertThat(new RetentionTriangle(LocalDate.of(2026, 4, 30), List.of(cohort(1, 0L, 0L))).curve())
                .isEmpty();
        assertThat(new RetentionTriangle(LocalDate.of(2026, 4, 30), List.of()).curve())
                .isEmpty();
    }

    private static Cohort cohort(int day, @Nullable Long... active) {
        return new Cohort(LocalDate.of(2026, 3, day), Arrays.asList(active));
    }
}
