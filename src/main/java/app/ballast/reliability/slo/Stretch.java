package app.ballast.reliability.slo;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a window lies.
 *
 * @param from its first second
 * @param to the second after its last
 * @param now until when something can be known of it: {@code to}, or earlier in a calendar month that still runs
 */
public record Stretch(Instant from, Instant to, Instant now) {

    public Stretch {
        if (!from.isBefore(to) || now.isBefore(from) || now.isAfter(to)) {
            throw new IllegalArgumentException("no window from %s to %s, seen at %s".formatted(from, to, now));
        }
    }

    /** All of it, also what is still to come. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
