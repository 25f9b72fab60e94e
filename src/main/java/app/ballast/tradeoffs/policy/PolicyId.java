package app.ballast.tradeoffs.policy;

/** Number of one version of a policy. */
public record PolicyId(long value) {}
