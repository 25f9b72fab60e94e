package app.ballast.decisions;

import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.portfolio.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to list; null asks for all.
 *
 * @param waiting only those that wait for whoever asks
 */
public record DecisionFilter(
        @Nullable ProductId product,
        @Nullable DecisionState state,
        @Nullable DecisionVerdict verdict,
        boolean waiting) {

    public static final DecisionFilter ALL = new DecisionFilter(null, null, null, false);

    boolean leaves(DecisionRow row) {
        return (product == null || product.equals(row.product().id()))
                && (state == null || state == row.state())
                && (verdict == null || verdict == row.verdict())
                && (!waiting || row.waits());
    }
}
