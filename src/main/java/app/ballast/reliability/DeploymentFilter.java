package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which deployments to list; what is null does not narrow the list.
 *
 * @param from not before this moment
 * @param to before this moment
 */
public record DeploymentFilter(
        @Nullable ServiceId service,
        @Nullable String environment,
        @Nullable DeploymentStatus status,
        @Nullable Instant from,
        @Nullable Instant to) {

    public DeploymentFilter {
        environment = environment == null ? null : environment.strip().toLowerCase(Locale.ROOT);
    }

    /** All of them. */
    public static final DeploymentFilter ALL = new DeploymentFilter(null, null, null, null, null);
}
