package app.ballast.backlog;

import app.ballast.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an item came to be.
 *
 * @param reporter null where an import brought it from somebody unknown here
 * @param name the reporter's, at most 120 characters
 * @param source where it was kept before
 */
record LoggedBy(@Nullable PersonId reporter, String name, Instant at, ItemSource source) {}
