package app.ballast.common.importing;

import java.util.List;

/**
 * The first rows of what would be stored, as a table.
 *
 * @param columns keys of the headings in the message bundle
 * @param rows cells by row, each as in the file; at most {@link #MOST}
 */
public record ImportSample(List<String> columns, List<List<String>> rows) {

    /** How many rows are shown. */
    public static final int MOST = 20;

    public ImportSample {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
