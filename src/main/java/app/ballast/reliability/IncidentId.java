package app.ballast.reliability;

/** Number of an incident. */
public record IncidentId(long value) {

    /** How the activity log and live pages call what it numbers. */
    public static final String SUBJECT = "incident";
}
