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

    /** Who did what. */
    public static final String ACTIVITY = "activity";

    private PortfolioLinks() {}

    /** The stream of what was done in a product. */
    public static String activity(ProductRef product) {
        return ACTIVITY + "?product=" + product.key();
    }
}
