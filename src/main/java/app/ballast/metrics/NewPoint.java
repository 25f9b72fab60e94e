package app.ballast.metrics;

import app.ballast.common.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A point to be recorded.
 *
 * @param at in whole microseconds; a day's point lies at its beginning in UTC
 * @param value in the unit of the series; the numerator where there is a denominator
 * @param denominator for ratios over events, above 0; null where the value stands by itself
 */
public record NewPoint(Instant at, double value, @Nullable Double denominator) {

    public NewPoint {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (!Double.isFinite(value)) {
            throw DomainException.invalid("value", "metrics.error.value", value);
        }
        if (denominator != null && !(denominator > 0 && Double.isFinite(denominator))) {
            throw DomainException.invalid("denominator", "metrics.error.denominator", denominator);
        }
    }

    /** The point of a whole day. */
    public static NewPoint of(LocalDate date, double value) {
        return new NewPoint(date.atStartOfDay(ZoneOffset.UTC).toInstant(), value, null);
    }

    /** The value itself, or divided by its denominator where it has one. */
    double reading() {
        return denominator == null ? value : value / denominator;
    }
}
