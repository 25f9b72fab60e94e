package app.ballast.common;

import java.util.Locale;

/** What a person typed into a search field, as a pattern for {@code like … escape '!'} on lower-cased columns. */
public final class SearchText {

    private SearchText() {}

    /** Pattern that finds the text anywhere; empty for blank text. The three signs that {@code like} gives a meaning to are taken literally. */
    public static String contains(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.isEmpty()) {
            return "";
        }
        return "%" + trimmed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
