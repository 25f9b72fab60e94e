package app.ballast.discussion;

import java.time.Instant;

/** What a query reads for a {@link CommentRow}. */
record CommentData(long id, long authorId, String body, Instant createdAt) {}
