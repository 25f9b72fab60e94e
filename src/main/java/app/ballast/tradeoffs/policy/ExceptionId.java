package app.ballast.tradeoffs.policy;

/** Number of an exception from a policy. */
public record ExceptionId(long value) {}
