package app.ballast.reliability;

import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.slo.IncidentTimes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident.
 *
 * @param resolvedAt null while it is open
 * @param downSeconds whole seconds from its start to its end; while it is open, as far as is known: until the service's last
 *     check, or until now where a person reported it
 * @param title what a person called it, null where nobody has
 * @param severity 1 (worst) to 5, null where nobody has said
 * @param customerImpactMinutes minutes in which customers felt it, null where nobody has said
 */
public record IncidentRow(
        IncidentId id,
        long version,
        ServiceRef service,
        Instant startedAt,
        @Nullable Instant resolvedAt,
        long downSeconds,
        IncidentOrigin origin,
        @Nullable String title,
        @Nullable Integer severity,
        @Nullable Integer customerImpactMinutes) {

    /** As statistics take it; nobody acknowledges incidents yet. */
    public IncidentTimes times() {
        return new IncidentTimes(startedAt, null, resolvedAt);
    }
}
