package app.ballast.metrics;

/** Number of a series. */
public record SeriesId(long value) {}
