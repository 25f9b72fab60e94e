package app.ballast.reliability.slo;

/** What an objective is a share of. */
public enum Measure {
    /** Seconds up of known seconds, from status checks. */
    TIME,
    /** Good of valid events, from a series of ratios. */
    EVENTS
}
