package app.ballast.backlog;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What triage decided. An item on which nobody has decided has none. */
@Embeddable
record TriageOutcome(
        Instant decidedAt,
        @Nullable String declineReason,
        @Nullable Long mergedIntoId) {

    static TriageOutcome of(Instant at) {
        return new TriageOutcome(at, null, null);
    }
}
