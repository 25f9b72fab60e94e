package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody once said.
 *
 * @param body Markdown of 1 to 20,000 characters
 * @param answers place, from 0, of the comment that it answers among those that come with it; null where it begins a thread
 * @param editedAt when it was last edited, null where it never was
 * @param resolvedBy who settled the thread that it begins, null where that is open or not known
 * @param resolvedAt when; null with {@code resolvedBy}
 */
public record PastComment(
        PersonId author,
        Instant at,
        String body,
        @Nullable Integer answers,
        @Nullable Instant editedAt,
        @Nullable PersonId resolvedBy,
        @Nullable Instant resolvedAt) {

    public PastComment {
        body = Comment.clean(body);
    }

    /** One that begins a thread, and to which nothing has happened since. */
    public PastComment(PersonId author, Instant at, String body) {
        this(author, at, body, null, null, null, null);
    }
}
