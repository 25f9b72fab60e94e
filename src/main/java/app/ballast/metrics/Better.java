package app.ballast.metrics;

/** Which way a metric gets better. */
public enum Better {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN
}
