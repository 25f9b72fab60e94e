package app.ballast.portfolio;

import app.ballast.audit.ActivityRow;
import app.ballast.common.SafeCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The activity stream as CSV: UTF-8 with a byte-order mark, times in UTC, no cell that a spreadsheet takes for a formula. */
class ActivityCsv implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final CsvWriter csv;

    ActivityCsv(OutputStream stream) {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.writeRecord("number", "at", "who", "action", "kind", "subject", "field", "from", "to", "reason");
    }

    void write(ActivityRow row) {
        csv.writeRecord(
                String.valueOf(row.id()),
                row.at().toString(),
                SafeCell.escape(row.actor()),
                SafeCell.escape(row.action()),
                SafeCell.escape(row.subjectType()),
                SafeCell.escape(row.label()),
                cell(row.field()),
                cell(row.oldValue()),
                cell(row.newValue()),
                cell(row.note()));
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : SafeCell.escape(text);
    }

    @Override
    public void close() {
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
