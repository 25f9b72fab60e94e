package app.ballast.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the activity log as it is read. Fields as in {@link Activity}.
 *
 * @param id grows with each entry, so that it orders them
 * @param actorId number of the person, null where the system did it
 */
public record ActivityRow(
        long id,
        Instant at,
        @Nullable Long actorId,
        String actor,
        String subjectType,
        long subjectId,
        String label,
        @Nullable Long productId,
        String action,
        @Nullable String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String note) {

    /** The same with other words for what changed. */
    public ActivityRow saying(@Nullable String before, @Nullable String after, @Nullable String reason) {
        return new ActivityRow(
                id, at, actorId, actor, subjectType, subjectId, label, productId, action, field, before, after, reason);
    }
}
