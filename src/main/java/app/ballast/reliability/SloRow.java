package app.ballast.reliability;

import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.Objective;
import app.ballast.reliability.slo.SloWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service level objective of a service. Fields as in {@link SloDraft}.
 *
 * @param setBy who set the objective that holds now
 * @param setAt when
 */
public record SloRow(
        SloId id,
        long version,
        ServiceRef service,
        String name,
        Measure measure,
        @Nullable String series,
        Objective objective,
        SloWindow window,
        boolean excludesMaintenance,
        boolean counts,
        String setBy,
        Instant setAt) {

    /** The service and what of it: "Checkout API: Availability". */
    public String title() {
        return service.name() + ": " + name;
    }

    /** As it would be entered. */
    public SloDraft draft() {
        return new SloDraft(
                name,
                measure,
                series,
                objective.fraction().movePointRight(2).stripTrailingZeros(),
                window,
                excludesMaintenance,
                counts);
    }
}
