package app.ballast.common.importing;

import app.ballast.common.importing.TextLines.Line;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180) one by one, in constant memory. A line that cannot be read is refused and the next line tried: a
 * quote that is never closed costs its own line, not the rest of the file. Blank lines are passed over.
 */
public final class CsvRows {

    /** The most lines that one row with line breaks in its quoted cells may take. */
    private static final int MOST_LINES = 50;

    private final TextLines lines;
    private final Consumer<Refusal> refused;
    private char separator = ',';
    private CsvReader.CsvReaderBuilder parser = parser(separator);

    /**
     * @param refused told of the lines that are passed over
     * @throws ImportProblem where the file is empty, binary or too large
     */
    public CsvRows(ImportSource source, Consumer<Refusal> refused) {
        this.lines = new TextLines(source);
        this.refused = refused;
    }

    /**
     * Reads the first row and takes its separator for the whole file: the comma, or the semicolon or tab where it has no comma.
     *
     * @throws ImportProblem where the file holds no row at all, or its first one cannot be read
     */
    public CsvRow header() {
        Line first = lines.next();
        while (first != null && first.flaw() == null && first.text().isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            throw new ImportProblem("import.problem.empty");
        }
        if (first.flaw() != null) {
            throw ImportProblem.of(new Refusal(first.number(), Refusal.WHOLE_LINE, first.flaw()));
        }
        separator = first.text().indexOf(',') >= 0 ? ',' : first.text().indexOf(';') >= 0 ? ';' : '\t';
        parser = parser(separator);
        CsvRow row = row(first);
        if (row == null) {
            throw new ImportProblem(first.number(), "import.why.header-quote");
        }
        return row;
    }

    /** The next row that can be read, or null at the end of the file. */
    public @Nullable CsvRow next() {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.flaw() != null) {
                refused.accept(new Refusal(line.number(), Refusal.WHOLE_LINE, line.flaw()));
            } else if (!line.text().isBlank()) {
                CsvRow row = row(line);
                if (row != null) {
                    return row;
                }
                refused.accept(Refusal.of(line.number(), Refusal.WHOLE_LINE, "import.why.quote"));
            }
        }
        return null;
    }

    private @Nullable CsvRow row(Line first) {
        StringBuilder text = new StringBuilder(first.text());
        QuoteScan quotes = new QuoteScan(separator);
        quotes.scan(first.text());
        List<Line> further = new ArrayList<>();
        while (quotes.open() && further.size() < MOST_LINES && text.length() < TextLines.LONGEST) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            further.add(line);
            if (line.flaw() != null) {
                break;
            }
            text.append('\n').append(line.text());
            quotes.scan(line.text());
        }
        List<String> cells = quotes.open() ? null : cells(text.toString());
        if (cells == null) {
            lines.pushBack(further);
            return null;
        }
        return new CsvRow(first.number(), cells);
    }

    private @Nullable List<String> cells(String text) {
        try {
            return parser.ofSingleCsvRecord(text).getFields().stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    }
}
