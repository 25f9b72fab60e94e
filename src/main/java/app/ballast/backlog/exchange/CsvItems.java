package app.ballast.backlog.exchange;

import app.ballast.common.SafeCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Items as CSV: UTF-8 with a byte-order mark, so that spreadsheets read it right. */
public final class CsvItems implements ItemTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final CsvWriter csv;

    public CsvItems(OutputStream stream) throws IOException {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(Arrays.stream(ItemColumn.values()).map(ItemColumn::code).toArray(String[]::new));
    }

    @Override
    public void write(ItemLine line) {
        csv.writeRecord(Arrays.stream(ItemColumn.values())
                .map(column -> SafeCell.escape(line.cell(column)))
                .toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }
}
