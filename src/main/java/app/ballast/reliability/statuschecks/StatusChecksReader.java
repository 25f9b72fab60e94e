package app.ballast.reliability.statuschecks;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.CsvRows;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportTally;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import app.ballast.common.importing.RowSink;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Reads status checks from CSV: the columns {@code checked_at}, {@code service} and {@code status}, and where they exist
 * {@code http_status} and {@code response_ms}, in any order; others are passed over. Holds one row at a time. What only shows among
 * rows, such as two statuses of one service at one time, is left to the sink.
 */
public final class StatusChecksReader {

    private final Instant now;

    /** @param now the present; checks of more than a day later are refused */
    public StatusChecksReader(Instant now) {
        this.now = now;
    }

    /**
     * Reads the whole file.
     *
     * @return what was handed to the sink and what was refused
     * @throws ImportProblem where the file as a whole cannot be taken: empty, binary, too large, a needed column missing, no rows
     */
    public ImportTally read(ImportSource source, RowSink<StatusCheck> good, Consumer<Refusal> refused) {
        AtomicLong refusals = new AtomicLong();
        Consumer<Refusal> counted = refusal -> {
            refusals.incrementAndGet();
            refused.accept(refusal);
        };
        CsvRows rows = new CsvRows(source, counted);
        StatusCheckColumns columns = StatusCheckColumns.of(rows.header());
        StatusCheckRow parser = new StatusCheckRow(columns, now);
        long taken = 0;
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            try {
                StatusCheck check = parser.parse(row.cells());
                good.take(row.line(), check);
                taken++;
            } catch (RefusedCell e) {
                counted.accept(e.on(row.line()));
            }
        }
        if (taken == 0 && refusals.get() == 0) {
            throw new ImportProblem("import.problem.no-rows");
        }
        return new ImportTally(taken, refusals.get());
    }
}
