package app.ballast.backlog.exchange;

import app.ballast.common.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Items as a workbook of one sheet, for people to read. A cell holds at most {@value #LONGEST} characters there; what is
 * longer is cut.
 */
public final class XlsxItems implements ItemTable {

    /** What the format allows. */
    static final int LONGEST = 32_767;

    private static final int FLUSHED = 500;

    /** Without what only an import reads. */
    private static final List<ItemColumn> COLUMNS = Arrays.stream(ItemColumn.values())
            .filter(column -> column.type() != ItemColumn.Type.SAID)
            .toList();

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    public XlsxItems(OutputStream stream) {
        book = new Workbook(new Unclosed(stream), "Ballast", "1.0");
        sheet = book.newWorksheet("Items");
        sheet.freezePane(0, 1);
        for (ItemColumn column : COLUMNS) {
            sheet.value(0, column.ordinal(), column.code());
        }
    }

    @Override
    public void write(ItemLine line) throws IOException {
        row++;
        for (ItemColumn column : COLUMNS) {
            String cell = line.cell(column);
            if (column.type() == ItemColumn.Type.NUMBER && !cell.isEmpty()) {
                sheet.value(row, column.ordinal(), new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                String safe = SafeCell.escape(cell);
                sheet.value(
                        row, column.ordinal(), safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…");
            }
        }
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }

    /** The caller's stream is the caller's to close. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
