package app.ballast.decisions.review;

import app.ballast.common.Period;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is known of a metric in a period of days.
 *
 * @param known how many of the days are known
 * @param numerators their sum
 * @param denominators their sum; of a plain number that is the number of known days
 */
public record KnownDays(Period period, int known, double numerators, double denominators) {

    /** Adds up those of the days that lie in the period; no day may be there twice. */
    public static KnownDays of(Period period, List<DayValue> days) {
        int known = 0;
        double numerators = 0;
        double denominators = 0;
        for (DayValue day : days) {
            if (period.contains(day.day())) {
                known++;
                numerators += day.numerator();
                denominators += day.denominator();
            }
        }
        return new KnownDays(period, known, numerators, denominators);
    }

    /** Σ numerators / Σ denominators; empty where no day is known. */
    public OptionalDouble mean() {
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerators / denominators);
    }
}
