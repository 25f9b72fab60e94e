package app.ballast.tradeoffs.verdict;

/** What rules look at. */
public enum Condition {
    /** The level of the policy is <em>only stability</em> or <em>freeze</em>. */
    LEVEL_HOLDS_BACK,
    /** A page alert of a counting objective fires. */
    PAGE_FIRES,
    /** No counting objective is known for at least {@link Verdict#LEAST_KNOWN} of its window. */
    NO_OBJECTIVE_KNOWN,
    /** No counting product target has a value in the last {@link Verdict#FRESH_DAYS} days. */
    NO_TARGET_KNOWN,
    /** The level of the policy is <em>carry on</em>. */
    LEVEL_CARRIES_ON,
    /** No ticket alert, and so no page alert either, of a counting objective fires. */
    NO_TICKET_FIRES,
    /** A counting product target lies behind the straight line from its baseline to its due value. */
    TARGET_BEHIND
}
