package app.ballast.people;

/** What an API token may be used for; never more than its owner may do. */
public enum TokenScope {
    /** Read everything that its owner may see. */
    READ,
    /** Log and change work items. */
    ITEMS,
    /** Import and post metrics, incidents and deployments. */
    METRICS,
    /** Make and change what is under Settings, and teams' capacity. */
    SETTINGS;

    /** Name of the authority that a request with such a token holds. */
    public String authority() {
        return "SCOPE_" + name();
    }
}
