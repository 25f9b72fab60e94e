package app.ballast.reliability;

import app.ballast.common.Period;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.availability.DayAvailability;
import app.ballast.reliability.slo.IncidentStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reliability of a product in a period of days of the workspace's time zone, over the services that are critical for it.
 *
 * @param services the critical services, by name; with none of them nothing below can be worked out
 * @param availability of the period: the union of the services' outages by known time
 * @param days the same for each day of the period, in order
 * @param incidents those that began in the period or still ran when it began, by start
 * @param recovery how fast they were ended; open ones are left out of it and counted
 * @param budget null where nobody has entered an objective
 * @param deployments in the period, by time
 * @param freshness how far the status checks reach, null where there are none
 */
public record ReliabilitySnapshot(
        Period period,
        List<ServiceRef> services,
        Availability availability,
        List<DayAvailability> days,
        List<IncidentRow> incidents,
        IncidentStatistics recovery,
        @Nullable BudgetReading budget,
        List<DeploymentRow> deployments,
        @Nullable Freshness freshness) {

    public ReliabilitySnapshot {
        services = List.copyOf(services);
        days = List.copyOf(days);
        incidents = List.copyOf(incidents);
        deployments = List.copyOf(deployments);
    }
}
