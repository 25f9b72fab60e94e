package app.ballast.webhooks;

/** Addresses of this room's pages, and where platforms send to. */
public final class WebhooksLinks {

    /** May be followed by the number of a connection. */
    public static final String SETTINGS_WEBHOOKS = "settings/webhooks";

    private WebhooksLinks() {}

    /** Where a platform sends its deliveries. */
    public static String target(Platform platform) {
        return "/api/v1/webhooks/" + (platform == Platform.GITHUB ? "github" : "gitlab");
    }
}
