package app.ballast.discussion;

import java.util.Locale;

/** Where a request was heard. */
public enum RequestSource {
    SUPPORT,
    SALES,
    INTERVIEW,
    SURVEY,
    OTHER;

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "request.source." + name().toLowerCase(Locale.ROOT);
    }
}
