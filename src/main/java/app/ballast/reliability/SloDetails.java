package app.ballast.reliability;

import app.ballast.reliability.slo.Burned;
import java.util.List;

/**
 * How an SLO stands, and what burned its budget.
 *
 * @param incidents those of the service that touch the window, by start; what each burned is said by its number
 */
public record SloDetails(SloStatus status, Burned burned, List<IncidentRow> incidents) {

    public SloDetails {
        incidents = List.copyOf(incidents);
    }
}
