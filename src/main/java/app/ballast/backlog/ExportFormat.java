package app.ballast.backlog;

import app.ballast.backlog.exchange.CsvItems;
import app.ballast.backlog.exchange.ItemTable;
import app.ballast.backlog.exchange.JsonItems;
import app.ballast.backlog.exchange.XlsxItems;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What an export is written as. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json");

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** As a file's ending. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    ItemTable open(OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvItems(out);
            case XLSX -> new XlsxItems(out);
            case JSON -> new JsonItems(out);
        };
    }
}
