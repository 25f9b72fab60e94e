package app.ballast.reliability.slo;

/** What all alerts of an objective say together, the worst first. */
public enum AlertState {
    /** Somebody should look at once. */
    PAGE,
    /** Somebody should look on a working day. */
    TICKET,
    QUIET,
    /** Too little is known for any of them. */
    NOT_KNOWN,
    /** None of them can ever fire: the objective leaves no budget, or so much that nothing exceeds it. */
    NEVER
}
