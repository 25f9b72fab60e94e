package app.ballast.backlog;

/** Number of a saved view. */
public record SavedViewId(long value) {}
