package app.ballast.common.outgoing;

import java.util.Locale;

/**
 * What a request was answered with.
 *
 * @param status as HTTP numbers it; not a redirect
 * @param type as the answer says it, such as {@code application/json; charset=utf-8}; empty where it says none
 * @param body whole
 */
public record OutgoingAnswer(int status, String type, byte[] body) {

    private static final int OK = 200;
    private static final int REDIRECTS = 300;

    /** Whether the status says that this is what was asked for. */
    public boolean isGood() {
        return status >= OK && status < REDIRECTS;
    }

    /** Whether the answer says that it is JSON. */
    public boolean isJson() {
        String plain = type.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
        return plain.equals("application/json") || plain.endsWith("+json") || plain.equals("text/json");
    }
}
