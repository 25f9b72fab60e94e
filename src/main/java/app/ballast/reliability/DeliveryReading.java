package app.ballast.reliability;

import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.delivery.DeliveryFigures;
import app.ballast.reliability.delivery.Recovery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How changes reach production on one service.
 *
 * @param failures deployments of the window that failed, the latest first
 * @param origins how many of the window's deployments came from where
 * @param recordedAt when the last was said of any of them, null without any
 * @param latest when the service was last deployed at all, also outside the window; null where it never was
 */
public record DeliveryReading(
        ServiceRef service,
        DeliveryFigures figures,
        List<Failure> failures,
        Map<DeploymentOrigin, Integer> origins,
        @Nullable Instant recordedAt,
        @Nullable Instant latest) {

    public DeliveryReading {
        failures = List.copyOf(failures);
        origins = Map.copyOf(origins);
    }

    /**
     * A deployment that failed.
     *
     * @param recovery null while it has not been recovered from
     */
    public record Failure(
            DeploymentId id,
            String label,
            Instant at,
            @Nullable Recovery recovery) {}
}
