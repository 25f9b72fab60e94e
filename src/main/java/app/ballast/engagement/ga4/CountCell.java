package app.ballast.engagement.ga4;

import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells that count people. */
final class CountCell {

    /** Far more than there are people, and far from where sums overflow. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,12}");

    private static final String NOT_YET = "-1";

    private CountCell() {}

    /** The count of this column, or null where the cell is missing, empty or −1: "not yet". */
    static @Nullable Long read(List<String> header, List<String> cells, int column) throws RefusedCell {
        String cell = column < cells.size() ? cells.get(column) : "";
        if (cell.isEmpty() || cell.equals(NOT_YET)) {
            return null;
        }
        if (!COUNT.matcher(cell).matches()) {
            throw new RefusedCell(header.get(column), "import.why.count", Refusal.shown(cell));
        }
        return Long.parseLong(cell);
    }

    /** Refuses a row with more cells than its table has columns, unless they are empty. */
    static void checkCount(List<String> header, List<String> cells) throws RefusedCell {
        int filled = HeaderShape.trimmed(cells).size();
        if (filled > header.size()) {
            throw new RefusedCell(Refusal.WHOLE_LINE, "import.why.table-cells", filled, header.size());
        }
    }
}
