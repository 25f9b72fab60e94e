package app.ballast.metrics;

/** Addresses of this room's pages. */
public final class MetricsLinks {

    public static final String IMPORTS = "imports";

    private MetricsLinks() {}
}
