package app.ballast.backlog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns that a table of items may have, in the order in which they are offered. */
public enum ListColumn {
    KEY,
    TITLE,
    KIND,
    STATUS,
    SCORE,
    EFFORT,
    VOTES,
    ASSIGNEE,
    UPDATED,
    CREATED,
    PRODUCT,
    /** Cost of delay: money by week. */
    COST,
    RELEASE,
    DUE,
    LABELS,
    REPORTER;

    /** As layouts are stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its header in the message bundle. */
    public String labelKey() {
        return "backlog.column." + code();
    }

    /** Whether a table has it where nobody has chosen. */
    boolean isUsual() {
        return compareTo(CREATED) <= 0;
    }

    /** The order of the list that its header stands for, if there is one. */
    public Optional<BacklogSort.Column> sort() {
        return Arrays.stream(BacklogSort.Column.values())
                .filter(sort -> sort.name().equals(name()))
                .findFirst();
    }

    /** The column of a code, the same as that of the order by it. */
    public static Optional<ListColumn> find(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }
}
