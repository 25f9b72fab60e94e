package app.ballast.decisions.review;

import java.time.LocalDate;

/**
 * What was measured on a day. A plain number has a denominator of 1, so that a mean over days is Σ / Σ for all metrics.
 *
 * @param numerator in the metric's unit, or what counts of a ratio
 * @param denominator above 0
 */
public record DayValue(LocalDate day, double numerator, double denominator) {

    public DayValue {
        if (!(denominator > 0) || !Double.isFinite(numerator) || !Double.isFinite(denominator)) {
            throw new IllegalArgumentException("No reading: " + numerator + " / " + denominator);
        }
    }

    /** A day of a metric that is no ratio. */
    public static DayValue plain(LocalDate day, double value) {
        return new DayValue(day, value, 1);
    }
}
