package app.ballast.tradeoffs.policy;

import app.ballast.backlog.WorkItemId;
import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item that may be begun although the policy holds it back, once both sides have signed that.
 *
 * @param reason in a person's words
 * @param until the last day on which it holds; null until the item is done
 * @param endedAt null while it waits for signatures or holds
 * @param end null likewise
 */
public record PolicyException(
        ExceptionId id,
        ProductId product,
        WorkItemId item,
        String reason,
        @Nullable LocalDate until,
        String askedBy,
        Instant askedAt,
        Signatures signatures,
        @Nullable Instant endedAt,
        @Nullable ExceptionEnd end) {

    /** Whether it waits for signatures, or holds. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether the item may be begun by it. */
    public boolean holds() {
        return isOpen() && signatures.isComplete();
    }
}
