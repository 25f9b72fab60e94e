package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What of an inbox is marked.
 *
 * @param subject whose news, null for those of all subjects
 * @param entry number of the only one, null for all
 */
public record InboxPart(
        InboxFilter filter,
        @Nullable SubjectRef subject,
        @Nullable Long entry) {

    /** Everything that a filter shows, on all its pages. */
    public static InboxPart all(InboxFilter filter) {
        return new InboxPart(filter, null, null);
    }

    /** What a filter shows of one subject. */
    public static InboxPart of(InboxFilter filter, SubjectRef subject) {
        return new InboxPart(filter, subject, null);
    }

    /** One alone. */
    public static InboxPart one(InboxFilter filter, long entry) {
        return new InboxPart(filter, null, entry);
    }
}
