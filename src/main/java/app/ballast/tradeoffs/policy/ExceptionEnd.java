package app.ballast.tradeoffs.policy;

/** Why an exception no longer holds. */
public enum ExceptionEnd {
    /** Somebody of either side took it back. */
    TAKEN_BACK,
    /** Its last day is over. */
    OVER,
    /** Its item is closed. */
    DONE;

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "policy.exception.end." + name();
    }
}
