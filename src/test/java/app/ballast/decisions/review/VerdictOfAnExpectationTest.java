package app.ballast.decisions.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ballast.decisions.review.ExpectationVerdict.Unclear;
import app.ballast.decisions.review.ExpectationVerdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictOfAnExpectationTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);
    private static final LocalDate BY = SIGNED.plusDays(28);

    /** c, a, n, the verdict: a table of cases with the edges of each rule. */
    @ParameterizedTest(name = "c {0}, a {1}, n {2}: {3}")
    @CsvSource({
        " 5,    4, 1,   MET",
        " 4,    4, 1,   MET",
        " 4,    4, 4,   UNCLEAR",
        " 4.01, 4, 4,   MET",
        " 4,    4, 0,   MET",
        " 3.99, 4, 0,   MISSED",
        " 3.5,  4, 1,   UNCLEAR",
        " 3,    4, 1,   UNCLEAR",
        " 2.99, 4, 1,   MISSED",
        " 0,    4, 1,   MISSED",
        " 0,    4, 0,   MISSED",
        " 0,    4, 5,   UNCLEAR",
        "-1,    4, 1,   MISSED",
        "-1.01, 4, 1,   REVERSED",
        "-0.01, 4, 0,   REVERSED",
        "-4,    4, 5,   MISSED",
        "-4,    0.5, 5, UNCLEAR",
        "-2,    1, 2.5, MISSED"
    })
    void changeAmountAndNoiseDecide(double change, double amount, double noise, Verdict verdict) {
        assertThat(ExpectationVerdict.judge(change, amount, noise)).isEqualTo(verdict);
    }

    @Test
    void theWorkingIsPartOfTheVerdict() {
        // Weeks of 10, 12, 10 and 12 before: mean 11, deviation sqrt(4 / 3).
        List<DayValue> days = new ArrayList<>();
        IntStream.rangeClosed(1, 28)
                .forEach(back -> days.add(DayValue.plain(SIGNED.minusDays(back), (back - 1) / 7 % 2 == 0 ? 12 : 10)));
        days.addAll(after(14));
        ExpectationVerdict verdict = ExpectationVerdict.of(promise(Direction.UP, 3, null), days);
        assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict.before().mean().orElseThrow()).isEqualTo(11);
        assertThat(verdict.after().mean().orElseThrow()).isEqualTo(14);
        assertThat(verdict.weeks()).containsExactly(10.0, 12.0, 10.0, 12.0);
        assertThat(verdict.noise()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-11));
        assertThat(verdict.change()).isEqualTo(3);
        assertThat(verdict.before().known()).isEqualTo(28);
        assertThat(verdict.why()).isNull();
    }

    @Test
    void fallingIsProgressWhereItWasPromised() {
        assertThat(verdict(Direction.DOWN, 2, before(10), after(7)).change()).isEqualTo(3);
        assertThat(verdict(Direction.DOWN, 2, before(10), after(7)).verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict(Direction.DOWN, 2, before(10), after(11)).verdict()).isEqualTo(Verdict.REVERSED);
    }

    @Test
    void ratiosAreSumsOfBothCountsAndNoMeansOfRatios() {
        List<DayValue> before = new ArrayList<>();
        IntStream.rangeClosed(1, 28)
                .forEach(back ->
                        before.add(new DayValue(SIGNED.minusDays(back), back == 1 ? 900 : 0, back == 1 ? 900 : 1)));
        ExpectationVerdict verdict = verdict(Direction.UP, 0.5, before, after(0.5));
        assertThat(verdict.before().mean().orElseThrow()).isEqualTo(900.0 / 927);
        assertThat(verdict.verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void anAmountThatIsReachedToTheDotIsMet() {
        assertThat(verdict(Direction.UP, 0.04, before(0.41), after(0.45)).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(verdict(Direction.UP, 0.1, before(0.2), after(0.3)).verdict())
                .isEqualTo(Verdict.MET);
    }

    @ParameterizedTest(name = "{0} days before, {1} after: {2} {3}")
    @CsvSource({
        "28, 28, MET,",
        "20, 20, MET,",
        "19, 28, UNCLEAR, BEFORE",
        "28, 19, UNCLEAR, AFTER",
        " 0, 28, UNCLEAR, BEFORE",
        "28,  0, UNCLEAR, AFTER",
        " 0,  0, UNCLEAR, BEFORE"
    })
    void underTwentyKnownDaysOnEitherSideNothingIsSaid(int before, int after, Verdict verdict, @Nullable Unclear why) {
        // Every week keeps a day: those that are left out lie next to each other's week, not in one.
        List<DayValue> known = spread(before(10), before);
        ExpectationVerdict of = verdict(Direction.UP, 3, known, after(14).subList(0, after));
        assertThat(of.verdict()).isEqualTo(verdict);
        assertThat(of.why()).isEqualTo(why);
    }

    @Test
    void aWeekWithoutADayLeavesTheNoiseUnknown() {
        List<DayValue> before = before(10).subList(7, 28);
        ExpectationVerdict of = verdict(Direction.UP, 3, before, after(14));
        assertThat(of.verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(of.why()).isEqualTo(Unclear.NOISE);
        assertThat(of.noise()).isNull();
        assertThat(of.change()).isEqualTo(4);
    }

    @Test
    void whatIsCountedLessThanDailyNeedsItsNoiseEntered() {
        List<DayValue> weekly = IntStream.of(-22, -15, -8, -1, 7, 14, 21, 28)
                .mapToObj(day -> DayValue.plain(SIGNED.plusDays(day), day < 0 ? 10 : 14))
                .toList();
        assertThat(ExpectationVerdict.of(promise(Direction.UP, 3, null), weekly).verdict())
                .isEqualTo(Verdict.UNCLEAR);
        assertThat(ExpectationVerdict.of(promise(Direction.UP, 3, 1.0), weekly).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(ExpectationVerdict.of(promise(Direction.UP, 3, 4.0), weekly).why())
                .isEqualTo(Unclear.WITHIN_NOISE);
        assertThat(ExpectationVerdict.of(promise(Direction.UP, 3, 1.0), weekly.subList(0, 4))
                        .why())
                .isEqualTo(Unclear.AFTER);
    }

    @Test
    void theDayOfTheSignOffAndDaysOutsideCountForNeitherSide() {
        List<DayValue> days = new ArrayList<>(before(10));
        days.addAll(after(14));
        ExpectationVerdict without = ExpectationVerdict.of(promise(Direction.UP, 3, null), days);
        days.add(DayValue.plain(SIGNED, 1_000_000));
        days.add(DayValue.plain(SIGNED.minusDays(29), 1_000_000));
        days.add(DayValue.plain(BY.plusDays(1), 1_000_000));
        assertThat(ExpectationVerdict.of(promise(Direction.UP, 3, null), days)).isEqualTo(without);
    }

    @Test
    void theSameDataGivesTheSameVerdictInAnyOrder() {
        Random dice = new Random(17);
        List<DayValue> days = new ArrayList<>();
        IntStream.rangeClosed(-28, 28)
                .forEach(day ->
                        days.add(new DayValue(SIGNED.plusDays(day), dice.nextDouble() * 100, 1 + dice.nextInt(100))));
        ExpectationVerdict first = ExpectationVerdict.of(promise(Direction.UP, 0.1, null), days);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(days, dice);
            assertThat(ExpectationVerdict.of(promise(Direction.UP, 0.1, null), days))
                    .isEqualTo(first);
        }
    }

    @Test
    void anAmountOfNothingAndADateTooSoonAreNoPromise() {
        assertThatThrownBy(() -> promise(Direction.UP, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise(Direction.UP, -1, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise(Direction.UP, 1, -0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Promise(Direction.UP, 1, SIGNED, SIGNED.plusDays(27), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Promise promise(Direction direction, double amount, @Nullable Double noise) {
        return new Promise(direction, amount, SIGNED, BY, noise);
    }

    private static ExpectationVerdict verdict(
            Direction direction, double amount, List<DayValue> before, List<DayValue> after) {
        List<DayValue> days = new ArrayList<>(before);
        days.addAll(after);
        return ExpectationVerdict.of(promise(direction, amount, null), days);
    }

    private static List<DayValue> before(double value) {
        return IntStream.rangeClosed(1, 28)
                .mapToObj(back -> DayValue.plain(SIGNED.minusDays(back), value))
                .toList();
    }

    private static List<DayValue> after(double value) {
        return IntStream.rangeClosed(1, 28)
                .mapToObj(day -> DayValue.plain(SIGNED.plusDays(day), value))
                .toList();
    }

    /** So many of 28 days, of each week about the same. */
    private static List<DayValue> spread(List<DayValue> days, int count) {
        return IntStream.range(0, count).mapToObj(i -> days.get(i * 28 / count)).toList();
    }
}
