package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is read.
 *
 * @param version to be named when it is changed
 * @param addedBy who wrote it down, null where that is nobody here
 */
public record RequestRow(
        RequestId id,
        long version,
        CustomerRequest request,
        @Nullable PersonId addedBy,
        String addedByName,
        Instant addedAt) {}
