package app.ballast.engagement;

/** Number of an answer to a survey. */
public record AnswerId(long value) {}
