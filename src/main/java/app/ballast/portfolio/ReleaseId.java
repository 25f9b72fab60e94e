package app.ballast.portfolio;

/** Number of a release. */
public record ReleaseId(long value) {}
