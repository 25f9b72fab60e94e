package app.ballast.backlog.scoring;

/** What an input is counted in. */
public enum Unit {
    /** The workspace's currency. */
    MONEY,
    /** How many times a week. */
    PER_WEEK,
    PEOPLE,
    MINUTES,
    HOURS,
    /** 0 to 100. */
    PERCENT,
    /** Relative to other items. */
    POINTS
}
