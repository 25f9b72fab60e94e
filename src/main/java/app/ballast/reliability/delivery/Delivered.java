package app.ballast.reliability.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that reached production, as arithmetic takes it.
 *
 * @param id its number
 * @param failed whether somebody had to step in at once
 * @param unplanned whether it was made only because of an incident in production
 * @param firstCommitAt when its oldest change was committed, null where nobody said
 * @param recoveredAt when it was recovered from as somebody said, null where nobody did
 * @param incident the incident that belongs to it, null for none
 */
public record Delivered(
        long id,
        Instant at,
        boolean failed,
        boolean unplanned,
        @Nullable Instant firstCommitAt,
        @Nullable Instant recoveredAt,
        @Nullable LinkedIncident incident) {

    /**
     * An incident that belongs to a deployment.
     *
     * @param resolvedAt null while it is open
     */
    public record LinkedIncident(long id, @Nullable Instant resolvedAt) {}

    /** From its oldest commit to production; empty where that is not known or would be negative. */
    public Optional<Duration> leadTime() {
        return Optional.ofNullable(firstCommitAt)
                .map(commit -> Duration.between(commit, at))
                .filter(length -> !length.isNegative());
    }
}
