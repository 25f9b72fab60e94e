package app.ballast.engagement;

/** Number of a feature. */
public record FeatureId(long value) {

    /** What the activity log and news of changes call a feature. */
    public static final String SUBJECT = "feature";
}
