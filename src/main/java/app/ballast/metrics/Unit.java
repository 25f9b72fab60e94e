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
    COUNT,
    /** Something else, which the series names itself: requests/s, GB, points. */
    OTHER;

    /** Whether a value can be measured in it: shares are from 0 to 1, and only what names itself may lie below 0. */
    boolean holds(double value) {
        return this == OTHER || value >= 0 && (this != RATIO || value <= 1);
    }
}
