package app.ballast.backlog;

import app.ballast.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person had an item in progress.
 *
 * @param to null while they still have
 */
public record WorkStint(
        PersonId person,
        WorkItemId item,
        Instant from,
        @Nullable Instant to) {}
