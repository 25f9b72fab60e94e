package app.ballast.metrics;

/** What a metric counts. */
public enum Unit {
    /** Distinct people; never summed, never compared across windows. */
    PEOPLE,
    /** A share from 0 to 1, shown in percent. */
    RATIO,
    /** Seconds. */
    SECONDS,
    /** Times that something happened. */
    COUNT
}
