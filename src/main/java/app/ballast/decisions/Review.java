package app.ballast.decisions;

import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.decisions.review.ExpectationVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision.
 *
 * @param number tells reviews apart
 * @param dueOn the day for which it was due
 * @param notShipped how many items of what was chosen had not shipped by then
 * @param outcomes what came of each expectation, by its number, with the working
 * @param learnt Markdown; empty while nobody said
 * @param learntBy who said it; null while nobody did
 */
public record Review(
        long number,
        LocalDate dueOn,
        Instant reviewedAt,
        DecisionVerdict verdict,
        int notShipped,
        Map<Long, ExpectationVerdict> outcomes,
        String learnt,
        @Nullable String learntBy,
        @Nullable Instant learntAt) {

    public Review {
        outcomes = Map.copyOf(outcomes);
    }
}
