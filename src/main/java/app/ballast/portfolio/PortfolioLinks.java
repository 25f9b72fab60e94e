package app.ballast.portfolio;

/** Addresses of this room's pages. */
public final class PortfolioLinks {

    /** May be followed by the number of a release. */
    public static final String RELEASES = "releases";

    /** May be followed by the key of a service. */
    public static final String SERVICES = "services";

    /** May be followed by the number of a team. */
    public static final String CAPACITY = "capacity";

    public static final String SETTINGS_PRODUCTS = "settings/products";
    public static final String SETTINGS_SERVICES = "settings/services";
    public static final String SETTINGS_WORKSPACE = "settings/workspace";
    public static final String SETTINGS_ACTIVITY = "settings/activity";

    private PortfolioLinks() {}
}
