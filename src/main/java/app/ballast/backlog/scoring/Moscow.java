package app.ballast.backlog.scoring;

import java.util.Locale;

/** How much a release needs an item. Source: DSDM Handbook 10.4. */
public enum Moscow {
    MUST,
    SHOULD,
    COULD,
    /** Not this time. */
    WONT;

    /** As addresses and the REST API write it: {@code must}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "score.moscow." + name();
    }
}
