package app.ballast.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the activity log as it is read. Fields as in {@link Activity}. */
public record ActivityRow(
        long id,
        Instant at,
        String actor,
        String subjectType,
        long subjectId,
        String label,
        String action,
        @Nullable String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String note) {}
