package app.ballast.reliability.slo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an incident went through its states.
 *
 * @param acknowledgedAt not before the start, or null where nobody has
 * @param resolvedAt not before the start, or null while it is open
 */
public record IncidentTimes(
        Instant startedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt) {

    public IncidentTimes {
        checkOrder(startedAt, acknowledgedAt, "acknowledged");
        checkOrder(startedAt, resolvedAt, "resolved");
    }

    /** From its start until it was acknowledged. */
    public Optional<Duration> toAcknowledge() {
        return Optional.ofNullable(acknowledgedAt).map(at -> Duration.between(startedAt, at));
    }

    /** From its start until it was resolved; empty while it is open. */
    public Optional<Duration> toResolve() {
        return Optional.ofNullable(resolvedAt).map(at -> Duration.between(startedAt, at));
    }

    private static void checkOrder(Instant startedAt, @Nullable Instant later, String what) {
        if (later != null && later.isBefore(startedAt)) {
            throw new IllegalArgumentException("%s at %s, before the start at %s".formatted(what, later, startedAt));
        }
    }
}
