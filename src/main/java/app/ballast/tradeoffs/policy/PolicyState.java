package app.ballast.tradeoffs.policy;

/** How far a version of a policy has come. */
public enum PolicyState {
    /** May be changed, and waits for signatures. */
    DRAFT,
    /** Both sides have signed; it never changes again. */
    SIGNED,
    /** Taken back before both had signed. */
    WITHDRAWN;

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "policy.state." + name();
    }
}
