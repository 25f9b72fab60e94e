package app.ballast.common;

/** Text as somebody typed or sent it, made fit to be stored and shown. */
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /**
     * The text without blanks at its ends, with plain line feeds, without control characters other than tab and line
     * feed, and with a replacement character for half of a surrogate pair. PostgreSQL refuses a NUL in text.
     */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append(REPLACEMENT);
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    /** As {@link #of}, on one line: every run of blanks becomes one. */
    public static String line(String text) {
        return of(text).replaceAll("\\s+", " ");
    }
}
