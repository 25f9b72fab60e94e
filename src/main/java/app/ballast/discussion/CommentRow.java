package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is read.
 *
 * @param version of its text and marks, to be named when it is edited
 * @param thread the comment that it answers; null where it begins a thread
 * @param author name of who wrote it
 * @param body Markdown, as it is typed; empty where it was deleted
 * @param html the body, harmless, with the names of people and with links to what the reader may see
 * @param pinnedOn the day of a chart that it speaks of, null for none
 * @param editedAt when it was last edited, null where it never was
 * @param deleted null where it was not
 * @param resolved null where the thread that it begins is open
 */
public record CommentRow(
        CommentId id,
        long version,
        @Nullable CommentId thread,
        PersonId authorId,
        String author,
        String body,
        String html,
        Instant createdAt,
        @Nullable LocalDate pinnedOn,
        @Nullable Instant editedAt,
        @Nullable Mark deleted,
        @Nullable Mark resolved,
        List<ReactionCount> reactions) {}
