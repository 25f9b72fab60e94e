package app.ballast.sources;

/** Addresses of this room's pages. */
public final class SourcesLinks {

    /** May be followed by the number of a source. */
    public static final String SOURCES = "sources";

    public static final String SETTINGS_ADDRESSES = "settings/addresses";

    private SourcesLinks() {}
}
