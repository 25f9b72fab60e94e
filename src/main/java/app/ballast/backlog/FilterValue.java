package app.ballast.backlog;

import java.util.Locale;

/**
 * A value that a word of the filter language takes.
 *
 * @param code as the language writes it
 * @param label what it is called; the same as the code where it has no other name
 * @param labelKey key of its name in the message bundle, empty where the label is the name
 */
public record FilterValue(String code, String label, String labelKey) {

    static FilterValue of(String code) {
        return new FilterValue(code, code, "");
    }

    static FilterValue named(String code, String name) {
        return new FilterValue(code, name, "");
    }

    static FilterValue keyed(String code, String labelKey) {
        return new FilterValue(code, code, labelKey);
    }

    /** Whether its code, or a word of its name, begins with what is typed, whatever the case. */
    boolean matches(String typed) {
        String asked = " " + typed.toLowerCase(Locale.ROOT);
        return (" " + code + " " + label).toLowerCase(Locale.ROOT).contains(asked);
    }
}
