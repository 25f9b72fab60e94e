package app.ballast.portfolio;

/** Number of a product. */
public record ProductId(long value) {}
