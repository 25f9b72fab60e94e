package app.ballast.backlog.exchange;

import app.ballast.common.SafeCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which columns of a table hold what. A heading that is there several times, as Jira repeats "Labels", gives a list.
 *
 * @param format who wrote the table
 * @param columns places in the row, from 0
 */
public record ColumnPlan(Format format, Map<ItemColumn, List<Integer>> columns) {

    /** The option of an import that names the heading for a column. */
    public static final String OPTION = "column.";

    /** Stands for no heading. */
    public static final String NONE = "-";

    /** The columns that somebody may choose for a table of their own. */
    public static final List<ItemColumn> CHOSEN = List.of(
            ItemColumn.KEY,
            ItemColumn.TITLE,
            ItemColumn.KIND,
            ItemColumn.STATUS,
            ItemColumn.DESCRIPTION,
            ItemColumn.EFFORT,
            ItemColumn.LABELS,
            ItemColumn.ASSIGNEE,
            ItemColumn.REPORTER,
            ItemColumn.RELEASE,
            ItemColumn.DUE_ON,
            ItemColumn.CREATED,
            ItemColumn.UPDATED,
            ItemColumn.DONE);

    private static final Map<ItemColumn, List<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(ItemColumn.KEY, List.of("issue key", "key", "id", "number")),
            Map.entry(ItemColumn.TITLE, List.of("summary", "title", "name", "subject")),
            Map.entry(ItemColumn.KIND, List.of("issue type", "kind", "type", "tracker")),
            Map.entry(ItemColumn.STATUS, List.of("status", "state")),
            Map.entry(ItemColumn.DESCRIPTION, List.of("description", "body", "details")),
            Map.entry(ItemColumn.EFFORT, List.of("effort", "weeks")),
            Map.entry(ItemColumn.LABELS, List.of("labels", "tags")),
            Map.entry(ItemColumn.ASSIGNEE, List.of("assignee", "assigned to", "owner")),
            Map.entry(ItemColumn.REPORTER, List.of("reporter", "author", "creator", "created by")),
            Map.entry(ItemColumn.RELEASE, List.of("fix version/s", "fix versions", "release", "milestone")),
            Map.entry(ItemColumn.DUE_ON, List.of("due date", "due", "dueon", "deadline")),
            Map.entry(ItemColumn.CREATED, List.of("created", "createdat", "created at", "created on")),
            Map.entry(ItemColumn.UPDATED, List.of("updated", "updatedat", "updated at", "updated on")),
            Map.entry(ItemColumn.DONE, List.of("resolved", "doneat", "closed", "closed at")),
            Map.entry(ItemColumn.PARENT, List.of("parent key")),
            Map.entry(ItemColumn.BLOCKED_BY, List.of("inward issue link (blocks)"))));

    /** Who wrote a table. */
    public enum Format {
        BALLAST,
        JIRA,
        CSV
    }

    /** Recognises the writer by the headings. */
    public static Format recognise(List<String> headings) {
        List<String> small = small(headings);
        if (small.contains("key") && small.contains("customerreason") && small.contains("createdat")) {
            return Format.BALLAST;
        }
        return small.contains("issue key") && small.contains("summary") ? Format.JIRA : Format.CSV;
    }

    /**
     * The plan of a table, with what was chosen by hand in place of what the headings say.
     *
     * @param chosen headings by column; {@link #NONE} leaves a column empty
     */
    public static ColumnPlan of(Format format, List<String> headings, Map<ItemColumn, String> chosen) {
        Map<ItemColumn, List<Integer>> columns = new EnumMap<>(ItemColumn.class);
        List<String> small = small(headings);
        for (ItemColumn column : ItemColumn.values()) {
            List<Integer> places = format == Format.BALLAST
                    ? places(small, List.of(column.code().toLowerCase(Locale.ROOT)))
                    : places(small, NAMES.getOrDefault(column, List.of()));
            String wanted = chosen.get(column);
            if (wanted != null) {
                places = wanted.equals(NONE) ? List.of() : places(small, List.of(small(wanted)));
            }
            if (!places.isEmpty()) {
                columns.put(column, column.type() == ItemColumn.Type.LIST ? places : places.subList(0, 1));
            }
        }
        return new ColumnPlan(format, columns);
    }

    /** Whether a table has a column under this heading, whatever the case of its letters. */
    public static boolean has(List<String> headings, String heading) {
        return !heading.isBlank() && small(headings).contains(small(heading));
    }

    /** The same for all tables with the same headings, in whatever order and however often each stands there. */
    public static String shape(List<String> headings) {
        return Fingerprint.of(small(headings).stream().distinct().sorted().collect(Collectors.joining("\n")));
    }

    private static List<String> small(List<String> headings) {
        return headings.stream().map(ColumnPlan::small).toList();
    }

    private static String small(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    /** Where the first of the names stands that stands anywhere, as often as it does. */
    private static List<Integer> places(List<String> headings, List<String> names) {
        for (String name : names) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                if (!name.isEmpty() && headings.get(i).equals(name)) {
                    places.add(i);
                }
            }
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }

    /** A row as a line; cells that are missing at its end are empty. */
    ItemLine line(List<String> row) {
        Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);
        columns.forEach((column, places) -> cells.put(
                column,
                places.stream()
                        .filter(place -> place < row.size())
                        .map(place -> SafeCell.unescape(row.get(place)))
                        .filter(cell -> !cell.isBlank())
                        .collect(Collectors.joining(", "))));
        return new ItemLine(cells);
    }
}
