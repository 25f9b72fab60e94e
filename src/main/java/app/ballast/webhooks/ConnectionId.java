package app.ballast.webhooks;

/** Number of a connection. */
public record ConnectionId(long value) {

    /** What the activity log calls a connection. */
    public static final String SUBJECT = "webhook";
}
