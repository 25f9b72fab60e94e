package app.ballast.backlog.exchange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One item as a line of a table: each cell as text, a list parted by commas; empty where there is nothing.
 *
 * @param cells by column; those that are missing are empty
 */
public record ItemLine(Map<ItemColumn, String> cells) {

    private static final String COMMA = ", ";

    public ItemLine {
        Map<ItemColumn, String> kept = new EnumMap<>(ItemColumn.class);
        cells.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                kept.put(column, cell);
            }
        });
        cells = Collections.unmodifiableMap(kept);
    }

    public String cell(ItemColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** A cell that holds a list. */
    public List<String> list(ItemColumn column) {
        String cell = cell(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\s*,\\s*"));
    }

    /** The same for lines that hold the same, of 64 characters. */
    public String fingerprint() {
        StringBuilder all = new StringBuilder();
        cells.forEach((column, cell) -> all.append(column.code())
                .append(':')
                .append(cell.length())
                .append(':')
                .append(cell));
        return Fingerprint.of(all.toString());
    }

    /** A list as it stands in a cell. */
    public static String text(Iterable<String> list) {
        return String.join(COMMA, list);
    }
}
