package app.ballast.decisions.review;

import app.ballast.common.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether what shipped reached its target by its day. What counts over a window of days is taken as it was last counted in the 7
 * days up to the day; all else is the mean of the 28 days up to it (Σ / Σ), of which 20 have to be known. Source:
 * docs/definitions.md.
 *
 * @param days what was looked at
 * @param measured what was measured, in the metric's unit; empty where too little is known
 */
public record PromiseVerdict(Said said, KnownDays days, OptionalDouble measured) {

    private static final int WEEK = 7;

    /** What came of it. */
    public enum Said {
        REACHED,
        NOT_REACHED,
        UNCLEAR;

        /** Key of its name in the message bundle. */
        public String labelKey() {
            return "decisions.promise." + name();
        }
    }

    /**
     * @param windowed whether each value counts over a window of days itself
     * @param up whether more is better
     * @param days what is known of the metric, each day once
     */
    public static PromiseVerdict of(boolean windowed, boolean up, double target, LocalDate due, List<DayValue> days) {
        KnownDays known = KnownDays.of(Period.lastDays(windowed ? WEEK : Promise.DAYS, due), days);
        OptionalDouble measured = windowed ? last(known.period(), days) : mean(known);
        if (measured.isEmpty()) {
            return new PromiseVerdict(Said.UNCLEAR, known, measured);
        }
        double value = measured.getAsDouble();
        boolean reached = up ? value >= target : value <= target;
        return new PromiseVerdict(reached ? Said.REACHED : Said.NOT_REACHED, known, measured);
    }

    private static OptionalDouble mean(KnownDays known) {
        return known.known() < ExpectationVerdict.LEAST_KNOWN ? OptionalDouble.empty() : known.mean();
    }

    private static OptionalDouble last(Period period, List<DayValue> days) {
        return days.stream()
                .filter(day -> period.contains(day.day()))
                .reduce((one, other) -> one.day().isAfter(other.day()) ? one : other)
                .map(day -> OptionalDouble.of(day.numerator() / day.denominator()))
                .orElse(OptionalDouble.empty());
    }
}
