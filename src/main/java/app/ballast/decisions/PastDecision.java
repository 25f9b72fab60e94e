package app.ballast.decisions;

import app.ballast.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the past, to be written as it was.
 *
 * @param draft days and dates in it may lie in the past
 * @param proposedAt when
 * @param signed null where nobody has signed yet
 * @param learnt what is said of its latest review; null for nothing
 */
public record PastDecision(
        DecisionDraft draft,
        PersonId proposer,
        String proposedBy,
        Instant proposedAt,
        @Nullable Signed signed,
        @Nullable String learnt) {

    /** Who signed for which side, and when. */
    public record Signed(
            PersonId product, String productName, PersonId technology, String technologyName, Instant at) {}
}
