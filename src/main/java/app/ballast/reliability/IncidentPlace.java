package app.ballast.reliability;

import java.time.Instant;

/** Where a page of a list of incidents ended, the newest first. */
public record IncidentPlace(Instant startedAt, IncidentId id) {

    /** Behind this one. */
    public static IncidentPlace behind(IncidentRow row) {
        return new IncidentPlace(row.startedAt(), row.id());
    }
}
