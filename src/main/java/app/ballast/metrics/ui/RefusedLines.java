package app.ballast.metrics.ui;

import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.Refusal;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a file that are not stored, each with its reason; also as a file, to be worked through elsewhere. */
class RefusedLines extends Div {

    private static final String CSV = "text/csv;charset=utf-8";
    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    RefusedLines(ImportResult result) {
        addClassName("import-refused");
        List<Refusal> refused = result.refused();
        String heading = result.refusedCount() > refused.size()
                ? getTranslation("import.refused.first", refused.size(), result.refusedCount())
                : getTranslation("import.refused", result.refusedCount());
        byte[] csv = csv(refused).getBytes(StandardCharsets.UTF_8);
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(csv), "refused-lines.csv", CSV, csv.length)),
                getTranslation("import.refused.download"));
        Div header = new Div(new H3(heading), download);
        header.addClassName("import-refused-header");
        add(header, grid(refused, heading));
    }

    private Grid<Refusal> grid(List<Refusal> refused, String label) {
        Grid<Refusal> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAriaLabel(label);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Refusal::line)
                .setHeader(getTranslation("import.column.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5em")
                .setFlexGrow(0);
        grid.addColumn(Refusal::field)
                .setHeader(getTranslation("import.column.field"))
                .setWidth("7.5em")
                .setFlexGrow(0);
        grid.addColumn(refusal -> refusal.reason(getLocale()))
                .setHeader(getTranslation("import.column.reason"))
                .setFlexGrow(1);
        grid.setItems(refused);
        grid.setAllRowsVisible(refused.size() <= 8);
        return grid;
    }

    private String csv(List<Refusal> refused) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("line", "field", "reason");
        refused.forEach(refusal -> csv.writeRecord(
                String.valueOf(refusal.line()), harmless(refusal.field()), harmless(refusal.reason(getLocale()))));
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
