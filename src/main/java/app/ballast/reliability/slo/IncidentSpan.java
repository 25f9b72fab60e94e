package app.ballast.reliability.slo;

import java.time.Instant;

/**
 * When an incident ran, for telling what it burned.
 *
 * @param id its number
 * @param to the moment after its last, never before {@code from}
 */
public record IncidentSpan(long id, Instant from, Instant to) {

    public IncidentSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("incident %d ends at %s, before it begins".formatted(id, to));
        }
    }
}
