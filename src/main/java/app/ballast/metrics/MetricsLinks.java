package app.ballast.metrics;

/** Addresses of this room's pages. */
public final class MetricsLinks {

    public static final String IMPORTS = "imports";

    public static final String SERIES = "series";

    /** The page of one series. */
    public static String series(String key) {
        return SERIES + "/" + key;
    }

    private MetricsLinks() {}
}
