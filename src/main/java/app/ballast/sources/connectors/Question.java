package app.ballast.sources.connectors;

import app.ballast.common.outgoing.Credential;
import app.ballast.common.outgoing.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a connector is asked.
 *
 * @param address as the person entered it
 * @param credential what the system wants to see; null for nothing
 * @param settings by the names that the connector gave them; empty texts are left out
 * @param from what came before, and at this moment, is known already
 * @param to the moment of the newest point that is wanted; not before {@code from}
 * @param step between two points
 */
public record Question(
        WebAddress address,
        @Nullable Credential credential,
        Map<String, String> settings,
        Instant from,
        Instant to,
        Duration step) {

    /** How many points that makes, counted back from {@code to}; at least one. */
    public long points() {
        return Math.max(1, Duration.between(from, to).dividedBy(step));
    }

    /** The moment of the oldest of these points. */
    public Instant first() {
        return to.minus(step.multipliedBy(points() - 1));
    }

    /** The setting, empty where it is not set. */
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }
}
