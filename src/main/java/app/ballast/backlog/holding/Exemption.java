package app.ballast.backlog.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That one item may be begun all the same.
 *
 * @param reason in a person's words
 * @param until the last day on which it holds; null until the item is done
 * @param signers names of those who signed, the product side first
 * @param isGranted whether both sides have signed
 * @param endedAt null while it waits for signatures or holds
 */
public record Exemption(
        String reason,
        @Nullable LocalDate until,
        String askedBy,
        Instant askedAt,
        List<String> signers,
        boolean isGranted,
        @Nullable Instant endedAt) {

    public Exemption {
        signers = List.copyOf(signers);
    }

    /** Whether it waits for signatures, or holds. */
    public boolean isOpen() {
        return endedAt == null;
    }
}
