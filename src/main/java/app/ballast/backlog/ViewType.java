package app.ballast.backlog;

import java.util.Arrays;
import java.util.Locale;

/** The ways in which the items of one filter are shown. */
public enum ViewType {
    TABLE,
    /** A column for each status of work. */
    BOARD,
    /** Cost of delay over effort. */
    MATRIX;

    /** As addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type in a text, the table where it names none. */
    public static ViewType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElse(TABLE);
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "backlog.view." + name();
    }
}
