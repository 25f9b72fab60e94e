package app.ballast.decisions.review;

import app.ballast.common.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Whether a metric did what was expected of it, with the working.
 *
 * <p>c = change in the promised direction: mean of the 28 days up to the date − mean of the 28 days before sign-off, each Σ / Σ.
 * n = sample standard deviation of the four 7-day means before sign-off, or as entered where the metric is counted less than
 * daily. With the amount a: <em>reversed</em> where c &lt; −n, else <em>met</em> where c ≥ a and c &gt; n, else <em>missed</em>
 * where a − c &gt; n, else <em>unclear</em>. Unclear also with under 20 known days on either side. Source: docs/definitions.md.
 *
 * @param weeks the 7-day means before sign-off, the oldest first, of those weeks that have one
 * @param noise n, in the metric's unit; null where it is not known
 * @param change c, in the metric's unit; null where a side is not known at all
 * @param why why it is unclear; null where it is not
 */
public record ExpectationVerdict(
        Promise promise,
        Verdict verdict,
        KnownDays before,
        KnownDays after,
        List<Double> weeks,
        @Nullable Double noise,
        @Nullable Double change,
        @Nullable Unclear why) {

    /** So many of the 28 days of a side have to be known. */
    public static final int LEAST_KNOWN = 20;

    private static final int WEEK = 7;
    private static final MathContext DIGITS = new MathContext(12);
    private static final int WEEKS = Promise.DAYS / WEEK;

    public ExpectationVerdict {
        weeks = List.copyOf(weeks);
    }

    /** What came of it. */
    public enum Verdict {
        MET,
        MISSED,
        REVERSED,
        UNCLEAR;

        /** Key of its name in the message bundle. */
        public String labelKey() {
            return "decisions.expectation.verdict." + name();
        }
    }

    /** Why nothing can be said. */
    public enum Unclear {
        /** Too few known days before the sign-off. */
        BEFORE,
        /** Too few known days up to the date. */
        AFTER,
        /** How far the metric moves by itself is not known. */
        NOISE,
        /** The metric moved, but not farther than it does by itself. */
        WITHIN_NOISE;

        /** Key of its words in the message bundle. */
        public String labelKey() {
            return "decisions.unclear." + name();
        }

        /** Whether more data could tell. */
        public boolean isThin() {
            return this != WITHIN_NOISE;
        }
    }

    /**
     * Judges a promise by what was measured.
     *
     * @param days what is known of the metric, each day once, in any order
     */
    public static ExpectationVerdict of(Promise promise, List<DayValue> days) {
        List<DayValue> sorted =
                days.stream().sorted(Comparator.comparing(DayValue::day)).toList();
        KnownDays before = KnownDays.of(promise.before(), sorted);
        KnownDays after = KnownDays.of(promise.after(), sorted);
        List<Double> weeks = weeks(promise, sorted);
        Double noise = promise.noise() != null ? promise.noise() : deviation(weeks);
        Double change = before.known() == 0 || after.known() == 0
                ? null
                : promise.direction().sign()
                        * difference(after.mean().orElseThrow(), before.mean().orElseThrow());
        int least = promise.noise() == null ? LEAST_KNOWN : 1;
        Unclear why = before.known() < least
                ? Unclear.BEFORE
                : after.known() < least ? Unclear.AFTER : noise == null ? Unclear.NOISE : null;
        if (why != null || noise == null || change == null) {
            return new ExpectationVerdict(promise, Verdict.UNCLEAR, before, after, weeks, noise, change, why);
        }
        Verdict verdict = judge(change, promise.amount(), noise);
        return new ExpectationVerdict(
                promise,
                verdict,
                before,
                after,
                weeks,
                noise,
                change,
                verdict == Verdict.UNCLEAR ? Unclear.WITHIN_NOISE : null);
    }

    /** The verdict of a change c, an amount a and a noise n, all in one unit. */
    static Verdict judge(double change, double amount, double noise) {
        if (change < -noise) {
            return Verdict.REVERSED;
        }
        if (change >= amount && change > noise) {
            return Verdict.MET;
        }
        return amount - change > noise ? Verdict.MISSED : Verdict.UNCLEAR;
    }

    /** By how much the amount was not reached, in the metric's unit; empty where it was, or nothing is known. */
    public OptionalDouble missing() {
        return change == null || change >= promise.amount()
                ? OptionalDouble.empty()
                : OptionalDouble.of(promise.amount() - change);
    }

    /** Without what binary fractions add: from 41 % to 45 % it is 4 points, and not a little less. */
    private static double difference(double after, double before) {
        return decimal(after).subtract(decimal(before)).doubleValue();
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).round(DIGITS);
    }

    private static List<Double> weeks(Promise promise, List<DayValue> days) {
        List<Double> means = new ArrayList<>();
        for (int week = WEEKS; week > 0; week--) {
            Period seven = Period.lastDays(WEEK, promise.signedOn().minusDays(1L + (week - 1L) * WEEK));
            KnownDays.of(seven, days).mean().ifPresent(means::add);
        }
        return means;
    }

    /** Sample standard deviation (n − 1) of the four means; null where one of them is missing. */
    private static @Nullable Double deviation(List<Double> means) {
        if (means.size() < WEEKS) {
            return null;
        }
        double mean = means.stream().mapToDouble(Double::doubleValue).sum() / means.size();
        double squares =
                means.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
        return decimal(Math.sqrt(squares / (means.size() - 1))).doubleValue();
    }
}
