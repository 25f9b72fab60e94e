package app.ballast.reliability;

/** Number of an SLO. */
public record SloId(long value) {

    /** What the activity log and news of changes call an SLO. */
    public static final String SUBJECT = "slo";
}
