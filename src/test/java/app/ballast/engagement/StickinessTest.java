package app.ballast.engagement;

import static app.ballast.engagement.ActiveUsersTest.days;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StickinessTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 14);
    private static final Period WEEK = new Period(LocalDate.of(2026, 3, 8), LAST);

    @Test
    void aFifthOfTheMonthsAudienceComesOnADay() {
        Stickiness stickiness =
                ActiveUsersSeries.stickiness(Map.of(1, days("2026-03-14", 1_200), 30, days("2026-03-14", 6_000)), WEEK);

        assertThat(stickiness).isEqualTo(new Stickiness(LAST, 1_200, 6_000, 30));
        assertThat(Objects.requireNonNull(stickiness).ratio()).isEqualTo(0.2);
    }

    @Test
    void bothCountsAreOfTheSameDay() {
        Stickiness stickiness = ActiveUsersSeries.stickiness(
                Map.of(
                        1, days("2026-03-10", 1_000, "2026-03-12", 1_200),
                        30, days("2026-03-10", 5_000, "2026-03-11", 6_000)),
                WEEK);

        assertThat(stickiness).isEqualTo(new Stickiness(LocalDate.of(2026, 3, 10), 1_000, 5_000, 30));
    }

    @Test
    void theMonthIsThatOfThirtyDaysElseOfTwentyEightAndSaysWhich() {
        assertThat(ActiveUsersSeries.stickiness(
                        Map.of(
                                1, days("2026-03-13", 100, "2026-03-14", 100),
                                28, days("2026-03-14", 400),
                                30, days("2026-03-13", 500)),
                        WEEK))
                .isEqualTo(new Stickiness(LocalDate.of(2026, 3, 13), 100, 500, 30));
        assertThat(ActiveUsersSeries.stickiness(Map.of(1, days("2026-03-14", 100), 28, days("2026-03-14", 400)), WEEK))
                .isEqualTo(new Stickiness(LAST, 100, 400, 28));
    }

    @Test
    void aWeekIsNoMonthAndNobodyInAMonthLeavesNoShare() {
        assertThat(ActiveUsersSeries.stickiness(Map.of(1, days("2026-03-14", 100), 7, days("2026-03-14", 400)), WEEK))
                .isNull();
        assertThat(ActiveUsersSeries.stickiness(Map.of(1, days("2026-03-14", 0), 30, days("2026-03-14", 0)), WEEK))
                .isNull();
        assertThat(ActiveUsersSeries.stickiness(Map.of(), WEEK)).isNull();
    }

    @Test
    void aDayOnWhichNobodyCameIsZeroAndNotUnknown() {
        Stickiness stickiness =
                ActiveUsersSeries.stickiness(Map.of(1, days("2026-03-14", 0), 30, days("2026-03-14", 60)), WEEK);

        assertThat(Objects.requireNonNull(stickiness).ratio()).isZero();
    }
}
