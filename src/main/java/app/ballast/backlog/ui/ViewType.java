package app.ballast.backlog.ui;

import java.util.Arrays;
import java.util.Locale;

/** The ways in which the items of one filter are shown. */
enum ViewType {
    TABLE,
    BOARD;

    /** As addresses write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type in a text, the table where it names none. */
    static ViewType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElse(TABLE);
    }

    String labelKey() {
        return "backlog.view." + name();
    }
}
