package app.ballast.discussion;

/** Number of a customer's request. */
public record RequestId(long value) {}
