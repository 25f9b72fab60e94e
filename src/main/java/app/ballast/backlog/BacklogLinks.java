package app.ballast.backlog;

/** Addresses of this room's pages, for links from others. */
public final class BacklogLinks {

    public static final String BACKLOG = "backlog";
    public static final String TRIAGE = "triage";

    private BacklogLinks() {}

    /** The page of one item. */
    public static String item(ItemKey key) {
        return BACKLOG + "/" + key;
    }
}
