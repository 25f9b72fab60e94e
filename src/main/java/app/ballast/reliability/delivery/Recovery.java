package app.ballast.reliability.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a failed deployment was recovered from.
 *
 * @param after from the deployment until the service was well again
 * @param how by what that is known
 * @param by number of the deployment that recovered it; null where it was something else
 */
public record Recovery(
        Instant at, Duration after, How how, @Nullable Long by) {

    /** By what a recovery is known, the first that there is. */
    public enum How {
        /** Somebody said when. */
        SAID,
        /** The incident that belongs to it was resolved. */
        INCIDENT,
        /** The next deployment of the service went well. */
        NEXT_DEPLOYMENT
    }

    /**
     * How this one was recovered from; empty while it is not.
     *
     * <p>The time that somebody said; else, where an incident belongs to it that did not end before it, the incident's
     * resolve; else the service's next deployment to production that did not fail.
     *
     * @param all deployments of the same service to production, in any order
     * @see <a href="file:docs/decisions/0023-deployments-and-how-they-are-judged.md">why</a>
     */
    public static Optional<Recovery> of(Delivered failed, List<Delivered> all) {
        if (failed.recoveredAt() != null) {
            return Optional.of(recovery(failed, failed.recoveredAt(), How.SAID, null));
        }
        Delivered.LinkedIncident incident = failed.incident();
        if (incident != null && incident.resolvedAt() == null) {
            return Optional.empty();
        }
        if (incident != null
                && incident.resolvedAt() != null
                && !incident.resolvedAt().isBefore(failed.at())) {
            return Optional.of(recovery(failed, incident.resolvedAt(), How.INCIDENT, null));
        }
        return all.stream()
                .filter(next -> !next.failed() && next.at().isAfter(failed.at()))
                .min(Comparator.comparing(Delivered::at).thenComparing(Delivered::id))
                .map(next -> recovery(failed, next.at(), How.NEXT_DEPLOYMENT, next.id()));
    }

    private static Recovery recovery(Delivered failed, Instant at, How how, @Nullable Long by) {
        return new Recovery(at, Duration.between(failed.at(), at), how, by);
    }
}
