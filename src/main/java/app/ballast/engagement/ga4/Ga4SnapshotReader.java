package app.ballast.engagement.ga4;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.CsvRows;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.Refusal;
import java.util.function.Consumer;

/**
 * Reads the snapshot report of Google Analytics 4: many tables in one CSV file, each under comment lines. Takes the active users'
 * table and the retention triangle, which it knows by their shape and not by the words of a language.
 */
public final class Ga4SnapshotReader {

    private static final String COMMENT = "#";

    /**
     * Reads the whole file.
     *
     * @param refused told of every line of the two tables that is not taken
     * @throws ImportProblem where the file as a whole cannot be taken: empty, binary, too large, not UTF-8, or without either table
     */
    public Ga4Snapshot read(ImportSource source, Consumer<Refusal> refused) {
        Ga4Tables tables = new Ga4Tables(refused);
        CsvRows rows = new CsvRows(source, tables::unreadable);
        long before = 0;
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            if (row.cells().stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (isComment(row, tables.inTable(), before)) {
                tables.comment(row);
            } else {
                tables.row(row);
            }
            before = row.line();
        }
        if (before == 0) {
            throw new ImportProblem("import.problem.empty");
        }
        return tables.snapshot();
    }

    /** Inside a table a row may begin with a number sign of its own, a page's title for one: there a comment follows a blank line or stands alone. */
    private static boolean isComment(CsvRow row, boolean inTable, long lineBefore) {
        return row.cells().getFirst().startsWith(COMMENT)
                && (!inTable
                        || row.line() > lineBefore + 1
                        || row.cells().stream().skip(1).allMatch(String::isEmpty));
    }
}
