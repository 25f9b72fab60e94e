package app.ballast.tradeoffs.verdict;

/** What the Balance page says a team should do next. */
public enum Advice {
    /** The system comes first, until the error budget recovers. */
    STABILITY_FIRST,
    /** Too little is known of either side to say. */
    NOT_ENOUGH_DATA,
    /** The budget has room, and a product target does not come by itself. */
    FEATURE_FIRST,
    /** Neither side presses: the order of the queue holds. */
    BALANCED
}
