package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents to list; null asks for all.
 *
 * @param severity 1 (worst) to 4
 */
public record IncidentFilter(
        @Nullable ServiceId service,
        @Nullable Integer severity,
        @Nullable IncidentState state) {

    public static final IncidentFilter ALL = new IncidentFilter(null, null, null);
}
