package app.ballast.integration;

import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Versions of items, and of what hangs on them, as entity tags. */
final class Versions {

    private Versions() {}

    static String tag(WorkItemDetails item) {
        return tag(item.version());
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The item as an answer, with its version. */
    static ResponseEntity<ItemAnswer> answer(WorkItemDetails item) {
        return ResponseEntity.ok().eTag(tag(item)).body(ItemAnswer.of(item));
    }

    /** What is answered to a request that does not begin from the present version; null where it does. */
    static @Nullable ResponseEntity<ProblemDetail> refused(@Nullable String ifMatch, WorkItemDetails item) {
        return refused(ifMatch, item.version(), item.key().toString());
    }

    /**
     * As {@link #refused(String, WorkItemDetails)}, of anything that has a version.
     *
     * @param name what it is called in the refusal
     */
    static @Nullable ResponseEntity<ProblemDetail> refused(@Nullable String ifMatch, long version, String name) {
        if (ifMatch == null) {
            return problem(HttpStatus.PRECONDITION_REQUIRED, "error.api.if-match", tag(version));
        }
        return ifMatch.strip().equals(tag(version)) ? null : changed(name);
    }

    /** Somebody else was faster. */
    static ResponseEntity<ProblemDetail> changed(WorkItemDetails item) {
        return changed(item.key().toString());
    }

    /** As {@link #changed(WorkItemDetails)}. */
    static ResponseEntity<ProblemDetail> changed(String name) {
        return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", name);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .body(ProblemDetail.forStatusAndDetail(status, Messages.text(Locale.ENGLISH, key, arguments)));
    }
}
