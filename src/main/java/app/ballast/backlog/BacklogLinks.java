package app.ballast.backlog;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Addresses of this room's pages, for links from others. */
public final class BacklogLinks {

    public static final String BACKLOG = "backlog";
    public static final String TRIAGE = "triage";

    /** Followed by the number of a saved view, on the page of an item: shows the view behind it. */
    public static final String IN_VIEW = "in";

    private BacklogLinks() {}

    /** The backlog as a saved view shows it first. */
    static String view(SavedViewId view, String filter) {
        return BACKLOG + "?saved=" + view.value()
                + (filter.isEmpty() ? "" : "&q=" + UriUtils.encode(filter, StandardCharsets.UTF_8));
    }

    /** The page of one item. */
    public static String item(ItemKey key) {
        return BACKLOG + "/" + key;
    }
}
