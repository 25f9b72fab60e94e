package app.ballast.metrics;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.importing.Refusals;
import app.ballast.common.importing.RefusedCell;
import java.util.List;
import java.util.Map;

/** The pass over one table. */
final class SeriesPass {

    private final int dateColumn;
    private final Map<Integer, SeriesColumn> columns;
    private final CellReader cells;
    private final Refusals refusals = new Refusals();

    SeriesPass(int dateColumn, Map<Integer, SeriesColumn> columns, CellReader cells) {
        this.dateColumn = dateColumn;
        this.columns = columns;
        this.cells = cells;
    }

    Refusals refusals() {
        return refusals;
    }

    void take(CsvRow row) {
        try {
            String time =
                    cells.time(dateColumn < row.cells().size() ? row.cells().get(dateColumn) : "");
            columns.forEach((place, column) -> {
                String cell = place < row.cells().size() ? row.cells().get(place) : "";
                if (!cell.isBlank()) {
                    column.take(row.line(), time, cell, cells, refusals);
                }
            });
        } catch (RefusedCell e) {
            refusals.accept(e.on(row.line()));
        }
    }

    void end() {
        columns.values().forEach(column -> column.flush(refusals));
    }

    ImportResult result() {
        PointTally all = columns.values().stream().map(SeriesColumn::tally).reduce(PointTally.NONE, PointTally::plus);
        List<ImportedName> series = columns.values().stream()
                .map(SeriesColumn::series)
                .map(one -> new ImportedName(one.key(), one.name()))
                .toList();
        return new ImportResult(
                all.stored(), all.unchanged() + all.kept(), refusals.kept(), refusals.count(), List.of(), series);
    }
}
