package app.ballast.discussion;

/** Number of a comment. Later comments have higher numbers, whatever the clock said. */
public record CommentId(long value) {}
