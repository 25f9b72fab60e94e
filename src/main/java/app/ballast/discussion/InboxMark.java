package app.ballast.discussion;

import java.time.Instant;

/**
 * That a part of an inbox was marked, so that it can be undone.
 *
 * @param at the moment that it was marked with
 * @param count how many it made another
 */
public record InboxMark(Act act, Instant at, int count) {

    /** What is done to news. */
    public enum Act {
        READ,
        UNREAD,
        /** Puts away; what is put away counts as read. */
        ARCHIVE,
        /** Takes back what was put away. */
        RESTORE
    }
}
