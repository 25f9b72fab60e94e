package app.ballast.reliability;

/** How far people are with an incident. */
public enum IncidentState {
    /** Nobody has taken it on. */
    OPEN,
    /** Somebody has, and it is not over. */
    ACKNOWLEDGED,
    /** It is over. */
    RESOLVED
}
