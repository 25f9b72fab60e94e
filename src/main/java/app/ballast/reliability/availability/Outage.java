package app.ballast.reliability.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as status checks show it.
 *
 * @param startedAt a service's first check that saw it down
 * @param resolvedAt its next check that did not, or null where none has followed yet
 */
public record Outage(Instant startedAt, @Nullable Instant resolvedAt) {

    /** Whether no later check has seen the service up again. */
    public boolean open() {
        return resolvedAt == null;
    }
}
