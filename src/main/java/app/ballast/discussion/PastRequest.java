package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer once asked.
 *
 * @param by who wrote it down, null where that is nobody here
 * @param byName at most 120 characters
 */
public record PastRequest(CustomerRequest request, @Nullable PersonId by, String byName, Instant at) {}
