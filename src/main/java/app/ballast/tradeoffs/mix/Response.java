package app.ballast.tradeoffs.mix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person worked on an incident.
 *
 * @param to null while it is open
 * @param counted whether it is one of those whose mix is asked for; the hours of another are gone from the day all the same
 */
public record Response(
        long person, long incident, Instant from, @Nullable Instant to, boolean counted) {}
