package app.ballast.decisions;

import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the table of decisions; fields as in {@link DecisionDetails}. */
record StoredDecision(
        DecisionId id,
        long version,
        ProductId product,
        String question,
        String background,
        DecisionState state,
        @Nullable Integer chosen,
        @Nullable LocalDate reviewOn,
        @Nullable DecisionId supersedes,
        @Nullable PersonId proposer,
        String proposedBy,
        Instant proposedAt,
        @Nullable LocalDate decidedOn,
        String withdrawnWhy,
        @Nullable DecisionVerdict verdict,
        boolean learnt) {

    /** The key and the question: "D-17 Two weeks of stability?" */
    String label() {
        return id + " " + question;
    }
}
