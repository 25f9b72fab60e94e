package app.ballast.decisions;

/** How far a decision is. */
public enum DecisionState {
    /** Being talked about; may be edited and signed. */
    OPEN,
    /** Signed by both sides; only followed up. */
    DECIDED,
    /** Another decision stands in its place. */
    SUPERSEDED,
    /** Not to be decided any more. */
    WITHDRAWN;

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "decisions.state." + name();
    }
}
