package app.ballast.decisions;

import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.portfolio.ProductRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision in a list.
 *
 * @param decidedOn null before it was signed by both
 * @param reviewOn when the next review is due; null where none is
 * @param verdict that of the latest review; null before
 * @param signed by which sides
 * @param waits whether it waits for whoever reads: for their signature, or for what they learnt
 */
public record DecisionRow(
        DecisionId id,
        ProductRef product,
        String question,
        DecisionState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate reviewOn,
        @Nullable DecisionVerdict verdict,
        Set<SigningSide> signed,
        boolean waits) {

    public DecisionRow {
        signed = Set.copyOf(signed);
    }
}
