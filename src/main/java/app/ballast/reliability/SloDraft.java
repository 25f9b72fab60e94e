package app.ballast.reliability;

import app.ballast.common.DomainException;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.Objective;
import app.ballast.reliability.slo.SloWindow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an SLO to be.
 *
 * @param name what it is about, 1 to 120 characters
 * @param series key of the series of good and valid events; only, and always, where it is measured by events
 * @param percent the objective, above 0 and at most 100, with up to {@value #MOST_DIGITS} digits after the point
 * @param excludesMaintenance whether planned maintenance of the service leaves the window; only where it is measured by time
 * @param counts whether it counts for the products that its service is critical for
 */
public record SloDraft(
        String name,
        Measure measure,
        @Nullable String series,
        BigDecimal percent,
        SloWindow window,
        boolean excludesMaintenance,
        boolean counts) {

    static final int MOST_DIGITS = 6;
    private static final int LONGEST_NAME = 120;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SloDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
        // Compared before it is spelt out: a number with a huge exponent must not be.
        if (percent.signum() <= 0
                || percent.compareTo(HUNDRED) > 0
                || percent.stripTrailingZeros().scale() > MOST_DIGITS) {
            throw DomainException.invalid("objective", "reliability.error.objective", MOST_DIGITS);
        }
        series = series == null || series.isBlank() ? null : series.strip();
        if (measure == Measure.EVENTS && series == null) {
            throw DomainException.invalid("series", "reliability.error.series-needed");
        }
        if (measure == Measure.TIME && series != null) {
            throw DomainException.invalid("series", "reliability.error.series-by-time");
        }
        if (measure == Measure.EVENTS && excludesMaintenance) {
            throw DomainException.invalid("excludesMaintenance", "reliability.error.maintenance-by-events");
        }
    }

    /** By time, from the service's status checks, over 30 days, counting. */
    public static SloDraft byTime(String name, String percent) {
        return new SloDraft(name, Measure.TIME, null, new BigDecimal(percent), SloWindow.DAYS_30, false, true);
    }

    /** The objective as a fraction. */
    public Objective objective() {
        return Objective.ofPercent(percent);
    }
}
