package app.ballast.metrics;

/** Number of an annotation. */
public record AnnotationId(long value) {}
