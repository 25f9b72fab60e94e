package app.ballast.reliability;

import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.slo.IncidentTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident.
 *
 * @param services those that it touches, of those that were asked for: at least one, its first one first if it is among them
 * @param acknowledgedAt when somebody took it on, null while nobody has
 * @param resolvedAt null while it is open
 * @param downSeconds whole seconds from its start to its end; while it is open, as far as is known: until the service's last
 *     check where checks alone saw it, else until now
 * @param title what a person or an alert called it, null where nobody has
 * @param severity 1 (worst) to 4, null where nobody has said
 * @param customerImpactMinutes minutes in which customers felt it, null where nobody has said
 */
public record IncidentRow(
        IncidentId id,
        long version,
        List<ServiceRef> services,
        Instant startedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        long downSeconds,
        IncidentOrigin origin,
        @Nullable String title,
        @Nullable Integer severity,
        @Nullable Integer customerImpactMinutes) {

    public IncidentRow {
        services = List.copyOf(services);
    }

    /** The first of its services. */
    public ServiceRef service() {
        return services.getFirst();
    }

    /** How far people are with it. */
    public IncidentState state() {
        return resolvedAt != null
                ? IncidentState.RESOLVED
                : acknowledgedAt != null ? IncidentState.ACKNOWLEDGED : IncidentState.OPEN;
    }

    /** As statistics take it. */
    public IncidentTimes times() {
        return new IncidentTimes(startedAt, acknowledgedAt, resolvedAt);
    }
}
