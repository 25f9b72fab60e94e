package app.ballast.reliability;

import app.ballast.portfolio.ServiceRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one more outage of a service would cost, as those of the last {@value #DAYS} days went. Formula: mean customer-impact
 * minutes × cost per minute.
 *
 * @param incidents how many began in those days
 * @param meanMinutes what people said of how long customers felt each, else how long it lasted; empty without incidents
 * @param costPerMinute money; null where nobody has entered it
 * @param since from which day on that cost holds
 */
public record OutagePrice(
        ServiceRef service,
        int incidents,
        OptionalDouble meanMinutes,
        @Nullable BigDecimal costPerMinute,
        LocalDate since) {

    /** How far back incidents count. */
    public static final int DAYS = 180;

    /** Money, without fractions; null where one of the two is not known. */
    public @Nullable BigDecimal amount() {
        return costPerMinute == null || meanMinutes.isEmpty()
                ? null
                : costPerMinute
                        .multiply(BigDecimal.valueOf(meanMinutes.getAsDouble()))
                        .setScale(0, RoundingMode.HALF_UP);
    }
}
