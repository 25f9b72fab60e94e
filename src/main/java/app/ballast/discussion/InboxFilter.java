package app.ballast.discussion;

import org.jspecify.annotations.Nullable;

/**
 * What of an inbox is shown.
 *
 * @param group why one was told, null for all reasons
 */
public record InboxFilter(@Nullable NewsGroup group, Shelf shelf) {

    /** Everything that was not put away. */
    public static final InboxFilter PLAIN = new InboxFilter(null, Shelf.INBOX);

    /** Which part of it. */
    public enum Shelf {
        INBOX,
        UNREAD,
        ARCHIVED
    }
}
