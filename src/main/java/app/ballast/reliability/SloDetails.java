package app.ballast.reliability;

import app.ballast.metrics.Anomaly;
import app.ballast.reliability.slo.Burned;
import java.util.List;

/**
 * How an SLO stands, and what burned its budget.
 *
 * @param unusual days of the window whose good share, from 0 to 1, was not as usual
 * @param incidents those of the service that touch the window, by start; what each burned is said by its number
 */
public record SloDetails(SloStatus status, Burned burned, List<Anomaly> unusual, List<IncidentRow> incidents) {

    public SloDetails {
        unusual = List.copyOf(unusual);
        incidents = List.copyOf(incidents);
    }
}
