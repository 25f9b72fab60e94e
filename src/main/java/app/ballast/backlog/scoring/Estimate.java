package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person says of an input, or what was measured.
 *
 * @param by the person's name; null where it was measured
 * @param source what it was measured from: "4 incidents of Checkout API in 13 weeks"; null where a person said it
 * @param own whether it is the reader's
 */
public record Estimate(
        BigDecimal value, @Nullable String by, @Nullable MeasuredFrom source, boolean own, Instant at) {

    public boolean isMeasured() {
        return by == null;
    }
}
