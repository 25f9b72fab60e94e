package app.ballast.metrics;

import app.ballast.common.DomainException;
import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.CsvRows;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportWatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The heading and the first rows of a table with values by time.
 *
 * @param headings at least two, none of them twice
 * @param rows the first of the others, at most {@value #LOOKED_AT}
 */
record SeriesTable(List<String> headings, List<List<String>> rows) {

    static final int LOOKED_AT = 1_000;
    private static final int MOST_COLUMNS = 200;

    static SeriesTable of(ImportFile file, ImportWatch watch) {
        try (InputStream stream = file.open()) {
            CsvRows csv = new CsvRows(new ImportSource(stream, ImportSource.DEFAULT_MAX_BYTES, watch), refusal -> {});
            List<String> headings = csv.header().cells();
            if (headings.size() < 2 || headings.size() > MOST_COLUMNS) {
                throw new ImportProblem("import.series.problem.columns", headings.size(), MOST_COLUMNS);
            }
            HashSet<String> seen = new HashSet<>();
            for (String heading : headings) {
                if (!heading.isBlank() && !seen.add(heading.toLowerCase(Locale.ROOT))) {
                    throw new ImportProblem("import.why.column-twice", heading);
                }
            }
            List<List<String>> rows = new ArrayList<>();
            for (CsvRow row = csv.next(); row != null && rows.size() < LOOKED_AT; row = csv.next()) {
                rows.add(row.cells());
            }
            return new SeriesTable(headings, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place of a heading, whatever the case of its letters. */
    int place(String option, String heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).equalsIgnoreCase(heading.strip())) {
                return i;
            }
        }
        throw DomainException.invalid(option, "import.series.error.heading", heading, String.join(", ", headings));
    }
}
