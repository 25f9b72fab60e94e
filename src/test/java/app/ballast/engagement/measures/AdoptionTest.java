package app.ballast.engagement.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Adoption of a feature: people who did its core action / active people who could have, in the 28 days to the date. */
class AdoptionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void itIsThoseWhoDidByThoseWhoCouldHave() {
        assertThat(new Adoption(DAY, 1_024, 54_800).share()).isEqualTo(1_024 / 54_800.0);
        assertThat(new Adoption(DAY, 41, 100).share()).isEqualTo(0.41);
        assertThat(Adoption.WINDOW).isEqualTo(28);
    }

    @Test
    void nobodyAndEverybodyAreShares() {
        assertThat(new Adoption(DAY, 0, 100).share()).isZero();
        assertThat(new Adoption(DAY, 100, 100).share()).isEqualTo(1);
    }

    @Test
    void noMorePeopleUsedItThanCouldHave() {
        assertRefused("adopters", () -> new Adoption(DAY, 101, 100), "101", "100");
    }

    @Test
    void peopleAreCountedFromZeroOn() {
        assertRefused("adopters", () -> new Adoption(DAY, -1, 100), "-1");
        assertRefused("active", () -> new Adoption(DAY, 0, -100), "-100");
    }

    @Test
    void ofNobodyThereIsNoShare() {
        assertRefused("active", () -> new Adoption(DAY, 0, 0), "at least 1");
    }

    private static void assertRefused(String field, Runnable work, String... words) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo(field))
                .message()
                .contains(words);
    }
}
