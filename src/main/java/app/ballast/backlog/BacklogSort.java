package app.ballast.backlog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of a list of items. Equal ones follow their number, so that the order is always the same.
 *
 * @param by what is compared
 * @param descending whether the greatest comes first
 */
public record BacklogSort(Column by, boolean descending) {

    /** What was changed last, first. */
    public static final BacklogSort NEWEST_CHANGE = new BacklogSort(Column.UPDATED, true);

    /** What costs most by week and effort, first. */
    public static final BacklogSort QUEUE = new BacklogSort(Column.SCORE, true);

    /** What a list can be ordered by. */
    public enum Column {
        KEY("w.productKey", "w.number"),
        TITLE("w.titleLower"),
        KIND("w.kind"),
        STATUS("w.statusRank"),
        /** The queue: by score, or where a person moved an item to. */
        SCORE("w.queueScore"),
        EFFORT("w.effortWeeks"),
        VOTES("w.votes"),
        /** Deadline. */
        DUE("w.schedule.dueOn"),
        CREATED("w.createdAt"),
        UPDATED("w.updatedAt");

        private final String[] attributes;

        Column(String... attributes) {
            this.attributes = attributes;
        }

        /** As addresses and the REST API write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As in an address: {@code title}, {@code -updated}. Empty where it names no column. */
    public static Optional<BacklogSort> find(String code) {
        boolean descending = code.startsWith("-");
        String name = descending ? code.substring(1) : code;
        return Arrays.stream(Column.values())
                .filter(column -> column.code().equals(name))
                .findFirst()
                .map(column -> new BacklogSort(column, descending));
    }

    /** As in an address. */
    public String code() {
        return (descending ? "-" : "") + by.code();
    }

    /** Whether there is an index of each product in this order. */
    boolean isKeptByProduct() {
        return by == Column.UPDATED || by == Column.CREATED || by == Column.SCORE && descending;
    }

    /** Items without a value come last, whichever way; the number decides between equals, in the same direction. */
    String orderBy() {
        return orderBy(false);
    }

    /** The same order for a few items that were found before: no index is written in it, so none is gone through. */
    String orderOfFound() {
        return orderBy(true);
    }

    private String orderBy(boolean found) {
        String way = descending ? " desc" : " asc";
        StringBuilder order = new StringBuilder();
        if (by == Column.SCORE && !descending) {
            order.append("case when w.queueScore < 0 then 1 else 0 end asc, ");
        }
        for (String column : by.attributes) {
            String attribute = found ? "coalesce(" + column + ", " + column + ")" : column;
            if ((by == Column.EFFORT || by == Column.DUE) && descending) {
                // "nulls last" is left out on H2, which was told to put them where PostgreSQL does.
                order.append("case when ").append(attribute).append(" is null then 1 else 0 end asc, ");
            }
            order.append(attribute).append(way).append(", ");
        }
        return order.append("w.id").append(way).toString();
    }
}
