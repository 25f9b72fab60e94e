package app.ballast.decisions;

import app.ballast.portfolio.ProductRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a decision.
 *
 * @param version grows with each edit
 * @param chosen place of the option that is proposed or was decided; null for none yet
 * @param reviewOn when the next review is due; null where none is
 * @param decidedOn the day of the sign-off, by the workspace; null before
 * @param withdrawnWhy empty where it is not
 * @param stood both panels at the sign-off; none before
 * @param reviews the latest last
 */
public record DecisionDetails(
        DecisionId id,
        long version,
        ProductRef product,
        String question,
        String background,
        DecisionState state,
        List<DecisionOption> options,
        @Nullable Integer chosen,
        @Nullable LocalDate reviewOn,
        String proposedBy,
        Instant proposedAt,
        @Nullable LocalDate decidedOn,
        String withdrawnWhy,
        @Nullable DecisionLink supersedes,
        @Nullable DecisionLink supersededBy,
        Map<SigningSide, Signature> signatures,
        List<StoodFigure> stood,
        List<Review> reviews) {

    public DecisionDetails {
        options = List.copyOf(options);
        signatures = Map.copyOf(signatures);
        stood = List.copyOf(stood);
        reviews = List.copyOf(reviews);
    }

    /** The option that is proposed or was decided; null for none yet. */
    public @Nullable DecisionOption choice() {
        return chosen == null ? null : options.get(chosen);
    }

    /** The latest review; null where there was none. */
    public @Nullable Review review() {
        return reviews.isEmpty() ? null : reviews.getLast();
    }

    /** As somebody would propose it. */
    public DecisionDraft draft() {
        return new DecisionDraft(
                question,
                background,
                options.stream().map(DecisionOption::draft).toList(),
                chosen,
                reviewOn,
                supersedes == null ? null : supersedes.id());
    }
}
