package app.ballast.reliability.availability;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time in whole seconds, half-open: the first second belongs to it, the last does not.
 *
 * @param from its start; a fraction of a second is cut off
 * @param to its end, after the start; a fraction of a second is cut off
 */
public record Span(Instant from, Instant to) implements Comparable<Span> {

    public Span {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a span from " + from + " to " + to + " is empty");
        }
    }

    /** Its length in seconds. */
    public long seconds() {
        return ChronoUnit.SECONDS.between(from, to);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }
}
