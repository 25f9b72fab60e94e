package app.ballast.discussion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A comment to be made.
 *
 * @param body Markdown of 1 to 20,000 characters
 * @param thread the comment that it answers, null for none; an answer to an answer joins its thread
 * @param pinnedOn the day of a chart that it speaks of, null for none
 */
public record NewComment(
        String body, @Nullable CommentId thread, @Nullable LocalDate pinnedOn) {

    /** A comment that begins a thread. */
    public static NewComment of(String body) {
        return new NewComment(body, null, null);
    }
}
