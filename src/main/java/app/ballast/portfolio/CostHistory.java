package app.ballast.portfolio;

import java.time.LocalDate;
import java.util.List;

/**
 * What a service cost over time.
 *
 * @param changes from when on what held, the latest day first
 */
public record CostHistory(ServiceRef service, List<ServiceCostSheet.Change> changes) {

    public CostHistory {
        changes = List.copyOf(changes);
    }

    /** What held on a day. */
    public ServiceCost on(LocalDate day) {
        return ServiceCostSheet.on(changes, day);
    }
}
