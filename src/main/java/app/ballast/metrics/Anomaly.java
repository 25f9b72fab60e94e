package app.ballast.metrics;

import java.time.LocalDate;

/**
 * A day on which a series was not as usual.
 *
 * @param day the day, or the first of those of a shift
 * @param until the last of them; the same day where it is one
 * @param value of the first day
 * @param median of the same weekday in the 8 weeks before the first day
 * @param deviation the robust deviation of those, in the series' unit, from 0
 */
public record Anomaly(LocalDate day, LocalDate until, Rule rule, double value, double median, double deviation) {

    /** Which of the two rules marked it. */
    public enum Rule {
        /** One day lies more than 3.5 robust deviations from the median of its weekday. */
        DAY,
        /** Seven days in a row or more lie beyond 2 robust deviations, all on one side. */
        SHIFT
    }
}
