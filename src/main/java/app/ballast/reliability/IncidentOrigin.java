package app.ballast.reliability;

/** How Ballast learnt of an incident. */
public enum IncidentOrigin {
    /** Status checks saw the service down. */
    STATUS_CHECK,
    /** An alert said so. */
    ALERT,
    /** A person reported it. */
    PERSON
}
