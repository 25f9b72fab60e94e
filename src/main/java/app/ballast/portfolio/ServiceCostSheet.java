package app.ballast.portfolio;

import app.ballast.people.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs now, has cost and will cost, and who answers for it.
 *
 * @param ownerId the team that answers for it, null where nobody has said
 * @param owner its name, null likewise
 * @param now what holds today; nothing known before the first change
 * @param changes from when on what holds, the latest day first, days to come included
 */
public record ServiceCostSheet(
        ServiceRef service,
        @Nullable TeamId ownerId,
        @Nullable String owner,
        Currency currency,
        ServiceCost now,
        List<Change> changes) {

    public ServiceCostSheet {
        changes = List.copyOf(changes);
    }

    /** What holds on a day. */
    public ServiceCost on(LocalDate day) {
        return on(changes, day);
    }

    /** @param changes the latest day first */
    static ServiceCost on(List<Change> changes, LocalDate day) {
        return changes.stream()
                .map(Change::cost)
                .filter(cost -> !cost.from().isAfter(day))
                .findFirst()
                .orElseGet(() -> ServiceCost.unknown(day));
    }

    /** A day from which on something else holds, and who said so when. */
    public record Change(ServiceCost cost, String by, Instant at) {}
}
