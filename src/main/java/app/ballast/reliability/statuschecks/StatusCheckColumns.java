package app.ballast.reliability.statuschecks;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where each column stands in the file at hand. */
final class StatusCheckColumns {

    static final String CHECKED_AT = "checked_at";
    static final String SERVICE = "service";
    static final String STATUS = "status";
    static final String HTTP_STATUS = "http_status";
    static final String RESPONSE_MS = "response_ms";

    private static final List<String> NEEDED = List.of(CHECKED_AT, SERVICE, STATUS);
    private static final List<String> KNOWN = List.of(CHECKED_AT, SERVICE, STATUS, HTTP_STATUS, RESPONSE_MS);

    private final Map<String, Integer> positions;
    private final int count;

    private StatusCheckColumns(Map<String, Integer> positions, int count) {
        this.positions = positions;
        this.count = count;
    }

    /** @throws ImportProblem where a needed column is missing or a known one stands twice */
    static StatusCheckColumns of(CsvRow header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).toLowerCase(Locale.ROOT);
            if (KNOWN.contains(name) && positions.put(name, i) != null) {
                throw new ImportProblem(header.line(), "import.why.column-twice", name);
            }
        }
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            throw new ImportProblem(
                    header.line(),
                    "import.why.header-lacks",
                    String.join(", ", missing),
                    String.join(", ", NEEDED),
                    Refusal.shown(String.join(", ", header.cells())));
        }
        return new StatusCheckColumns(positions, header.cells().size());
    }

    /** The cell of this column, empty where the file or the row has none. */
    String cell(List<String> cells, String column) {
        int position = positions.getOrDefault(column, Integer.MAX_VALUE);
        return position < cells.size() ? cells.get(position) : "";
    }

    /** Refuses a row with more cells than the header: its cells may stand in the wrong columns. */
    void checkCount(List<String> cells) throws RefusedCell {
        if (cells.size() > count) {
            throw new RefusedCell(Refusal.WHOLE_LINE, "import.why.cells", cells.size(), count);
        }
    }
}
