package app.ballast.reliability;

import app.ballast.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person worked on an incident: from its acknowledgement, else its start, to its end.
 *
 * @param title what people call it, null where nobody does, and of an incident that touches no service of the product
 * @param to null while it is open
 * @param touches whether it touches a service of the product that was asked for
 */
public record IncidentResponse(
        IncidentId incident,
        @Nullable String title,
        Instant startedAt,
        PersonId person,
        Instant from,
        @Nullable Instant to,
        boolean touches) {}
