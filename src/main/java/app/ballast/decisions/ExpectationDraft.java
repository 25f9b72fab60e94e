package app.ballast.decisions;

import app.ballast.common.DomainException;
import app.ballast.decisions.review.Direction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody expects of a metric.
 *
 * @param amount by how much it moves, above 0, below a quadrillion; a share from 0 to 1 where the metric is one
 * @param by the day by which it has
 * @param confidence how sure they are, in percent, 50 to 100: who is less sure expects the opposite
 * @param noise how far it moves by itself, not below 0: where it is counted less than daily, and only there
 */
public record ExpectationDraft(
        MetricRef metric,
        Direction direction,
        double amount,
        LocalDate by,
        int confidence,
        @Nullable Double noise) {

    /** The least sure that anybody may be. */
    public static final int LEAST_CONFIDENCE = 50;

    private static final int SURE = 100;
    private static final double LARGEST = 1e15;

    public ExpectationDraft {
        if (!(amount > 0 && amount < LARGEST)) {
            throw DomainException.invalid("amount", "decisions.error.amount", amount);
        }
        if (confidence < LEAST_CONFIDENCE || confidence > SURE) {
            throw DomainException.invalid("confidence", "decisions.error.confidence", confidence);
        }
        if (noise != null && !(noise >= 0 && noise < LARGEST)) {
            throw DomainException.invalid("noise", "decisions.error.noise", noise);
        }
    }
}
