package app.ballast.metrics;

/** Whose metric it is. */
public enum Side {
    /** Kept by technology managers; teal. */
    RELIABILITY,
    /** Kept by product managers; indigo. */
    PRODUCT
}
