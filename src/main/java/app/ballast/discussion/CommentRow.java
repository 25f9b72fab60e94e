package app.ballast.discussion;

import java.time.Instant;

/**
 * A comment as it is read.
 *
 * @param author name of who wrote it
 * @param body Markdown, as it was typed
 */
public record CommentRow(long id, String author, String body, Instant createdAt) {}
