package app.ballast.tradeoffs.mix;

/** What time goes to. */
public enum Part {
    FEATURE,
    STABILITY,
    TECH_DEBT,
    /** Incidents, and items that are flagged so, whatever their kind. */
    UNPLANNED
}
