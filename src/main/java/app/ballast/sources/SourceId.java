package app.ballast.sources;

/** Number of a source. */
public record SourceId(long value) {}
