package app.ballast.engagement.measures;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.engagement.measures.ToRetire.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To retire? Adoption under 5 % and lower than 13 weeks ago, and its services' cost not lower. */
class ToRetireTest {

    private static final LocalDate NOW = LocalDate.of(2026, 11, 20);
    private static final LocalDate THEN = LocalDate.of(2026, 8, 21);

    @Test
    void fewUseItFewerThanBeforeAndItCostsNoLess() {
        assertThat(verdict(19, 31, "4200", "4200")).isEqualTo(Verdict.SUGGESTED);
        assertThat(verdict(19, 31, "4300", "4200")).isEqualTo(Verdict.SUGGESTED);
    }

    @Test
    void fivePercentIsEnoughAndJustUnderIsNot() {
        assertThat(verdict(50, 60, "1", "1")).isEqualTo(Verdict.USED);
        assertThat(verdict(49, 60, "1", "1")).isEqualTo(Verdict.SUGGESTED);
    }

    @Test
    void whatIsUsedAsMuchAsThenIsNotFalling() {
        assertThat(verdict(31, 31, "1", "1")).isEqualTo(Verdict.NOT_FALLING);
        assertThat(verdict(32, 31, "1", "1")).isEqualTo(Verdict.NOT_FALLING);
        assertThat(new ToRetire(new Adoption(NOW, 1, 30), new Adoption(THEN, 10, 300), BigDecimal.ONE, BigDecimal.ONE)
                        .verdict())
                .as("the same share of other counts")
                .isEqualTo(Verdict.NOT_FALLING);
    }

    @Test
    void whatCostsLessThanThenIsNotSuggested() {
        assertThat(verdict(19, 31, "4199.99", "4200")).isEqualTo(Verdict.CHEAPER);
        assertThat(verdict(19, 31, "4200.00", "4200")).as("the same amount").isEqualTo(Verdict.SUGGESTED);
    }

    @Test
    void whatIsNotKnownSuggestsNothingAndSaysWhatIsMissing() {
        assertThat(new ToRetire(null, null, null, null).verdict()).isEqualTo(Verdict.NO_ADOPTION);
        assertThat(new ToRetire(new Adoption(NOW, 19, 1_000), null, BigDecimal.ONE, BigDecimal.ONE).verdict())
                .isEqualTo(Verdict.NO_EARLIER_ADOPTION);
        assertThat(verdict(19, 31, null, "1")).isEqualTo(Verdict.NO_COST);
        assertThat(verdict(19, 31, "1", null)).isEqualTo(Verdict.NO_COST);
        assertThat(verdict(50, 31, null, null))
                .as("used enough, whatever it costs")
                .isEqualTo(Verdict.USED);
    }

    @Test
    void thirteenWeeksAgoIsThatDayOrTheLatestOfTheSixBefore() {
        Adoption now = new Adoption(NOW, 19, 1_000);
        Adoption day = new Adoption(THEN, 31, 1_000);
        Adoption sixBefore = new Adoption(THEN.minusDays(6), 32, 1_000);
        Adoption sevenBefore = new Adoption(THEN.minusDays(7), 33, 1_000);
        Adoption dayAfter = new Adoption(THEN.plusDays(1), 30, 1_000);

        assertThat(ToRetire.before(now, List.of(sevenBefore, sixBefore, day, dayAfter, now)))
                .isEqualTo(day);
        assertThat(ToRetire.before(now, List.of(sevenBefore, sixBefore, dayAfter, now)))
                .isEqualTo(sixBefore);
        assertThat(ToRetire.before(now, List.of(sevenBefore, dayAfter, now))).isNull();
    }

    /** Of 1,000 people each. */
    private static Verdict verdict(int now, int then, @Nullable String costNow, @Nullable String costThen) {
        return new ToRetire(
                        new Adoption(NOW, now, 1_000),
                        new Adoption(THEN, then, 1_000),
                        costNow == null ? null : new BigDecimal(costNow),
                        costThen == null ? null : new BigDecimal(costThen))
                .verdict();
    }
}
