package app.ballast.engagement;

import app.ballast.common.DomainException;
import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.CsvRows;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.Refusals;
import app.ballast.common.importing.RefusedCell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads CSV whose columns are known by their names, in any order; columns of other names are passed over. */
final class NamedRows {

    private final List<String> needed;
    private final List<String> optional;

    NamedRows(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /** Takes a row that could be read. */
    interface Sink {
        /** What cannot be taken is refused by the cell's name, or by the rule that a value breaks. */
        void take(long line, NamedCells cells) throws RefusedCell;
    }

    /**
     * Reads the whole file.
     *
     * @throws ImportProblem where the file as a whole cannot be taken
     */
    void read(ImportFile file, ImportWatch watch, Refusals refusals, Sink sink) {
        try (InputStream stream = file.open()) {
            CsvRows rows = new CsvRows(new ImportSource(stream, ImportSource.DEFAULT_MAX_BYTES, watch), refusals);
            CsvRow header = rows.header();
            Map<String, Integer> places = places(header);
            boolean any = false;
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                any = true;
                take(row, places, header.cells().size(), refusals, sink);
            }
            if (watch.cancelled()) {
                throw new ImportCancelled();
            }
            if (!any && refusals.count() == 0) {
                throw new ImportProblem("import.problem.no-rows");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(CsvRow row, Map<String, Integer> places, int columns, Refusals refusals, Sink sink) {
        try {
            if (row.cells().size() > columns) {
                throw new RefusedCell(
                        Refusal.WHOLE_LINE, "import.why.cells", row.cells().size(), columns);
            }
            sink.take(row.line(), new NamedCells(places, row.cells()));
        } catch (RefusedCell refused) {
            refusals.accept(refused.on(row.line()));
        } catch (DomainException broken) {
            String field = broken.field() == null ? Refusal.WHOLE_LINE : broken.field();
            refusals.accept(new RefusedCell(field, broken.key(), broken.arguments()).on(row.line()));
        }
    }

    private Map<String, Integer> places(CsvRow header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).toLowerCase(Locale.ROOT);
            boolean known = needed.contains(name) || optional.contains(name);
            if (known && places.put(name, i) != null) {
                throw new ImportProblem(header.line(), "import.why.column-twice", name);
            }
        }
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            throw new ImportProblem(
                    header.line(),
                    "import.why.header-lacks",
                    String.join(", ", missing),
                    String.join(", ", needed),
                    Refusal.shown(String.join(", ", header.cells())));
        }
        return places;
    }
}
