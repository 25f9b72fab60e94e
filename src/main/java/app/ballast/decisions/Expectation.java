package app.ballast.decisions;

import app.ballast.decisions.review.Direction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was expected of a metric. Fields as in {@link ExpectationDraft}.
 *
 * @param number tells expectations apart; changes where an open decision is edited
 * @param metric as it was called when it was proposed
 */
public record Expectation(
        long number,
        KnownMetric metric,
        Direction direction,
        double amount,
        LocalDate by,
        int confidence,
        @Nullable Double noise) {

    /** As somebody would say it. */
    public ExpectationDraft draft() {
        return new ExpectationDraft(metric.ref(), direction, amount, by, confidence, noise);
    }

    /** Confidence from 0 to 1. */
    public double sure() {
        return confidence / 100.0;
    }
}
