package app.ballast.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How polling a source went.
 *
 * @param nextAt when it is due again
 * @param readUntil up to when its points are known; null before the first success
 * @param lastPoints points that the last success brought
 * @param lastDropped values of the last success that were no number
 * @param lastError null where none has ever failed
 * @param failures in a row; 0 where the last poll was good
 */
public record SourceState(
        Instant nextAt,
        @Nullable Instant readUntil,
        @Nullable Instant lastSuccessAt,
        int lastPoints,
        int lastDropped,
        @Nullable Instant lastFailureAt,
        @Nullable Said lastError,
        int failures) {

    /** Whether nobody has polled it yet. */
    public boolean untried() {
        return lastSuccessAt == null && lastFailureAt == null;
    }
}
