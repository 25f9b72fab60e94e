package app.ballast.backlog.exchange;

import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.RowSink;
import app.ballast.common.importing.StrictText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads items from a table: CSV of whoever wrote it, or the JSON that an export wrote. Holds one row at a time. */
public final class TableReader {

    private static final int SNIFFED = 65_536;

    /** Numbers as they are written, to the last digit. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TableReader() {}

    /**
     * Reads CSV, with a byte-order mark or without, parted by commas, semicolons or tabs.
     *
     * @param plan says for the headings what the columns hold
     * @throws ImportProblem where the file cannot be read; the sink may have been handed rows by then
     */
    public static void csv(ImportSource source, Function<List<String>, ColumnPlan> plan, RowSink<ItemLine> sink) {
        try (BufferedReader text = new BufferedReader(StrictText.open(source), SNIFFED)) {
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text);
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                throw new ImportProblem("import.problem.empty");
            }
            ColumnPlan columns = plan.apply(rows.next().getFields());
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                sink.take(row.getStartingLineNumber(), columns.line(row.getFields()));
            }
        } catch (CsvParseException e) {
            throw new ImportProblem("import.problem.csv", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(SNIFFED);
        char[] start = new char[SNIFFED - 1];
        int read = text.read(start, 0, start.length);
        text.reset();
        String first = new String(start, 0, Math.max(read, 0));
        int end = first.indexOf('\n');
        String line = end < 0 ? first : first.substring(0, end);
        return line.indexOf(',') >= 0 ? ',' : line.indexOf(';') >= 0 ? ';' : '\t';
    }

    /**
     * Reads the JSON of an export.
     *
     * @throws ImportProblem where it is none
     */
    public static void json(ImportSource source, RowSink<ItemLine> sink) {
        try (JsonParser json = JSON.createParser(StrictText.open(source))) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new ImportProblem("backlog.import.problem.array");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                long line = Math.max(json.currentTokenLocation().getLineNr(), 1);
                JsonNode item = json.readValueAsTree();
                sink.take(line, line(item));
            }
        } catch (JacksonException e) {
            throw new ImportProblem("import.problem.json", e.getOriginalMessage());
        }
    }

    private static ItemLine line(JsonNode item) {
        Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);
        for (ItemColumn column : ItemColumn.values()) {
            JsonNode value = item.get(column.code());
            if (value == null || value.isNull()) {
                continue;
            }
            if (column.type() == ItemColumn.Type.SAID) {
                cells.put(column, value.toString());
                continue;
            }
            cells.put(
                    column,
                    value.isArray()
                            ? StreamSupport.stream(value.spliterator(), false)
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining(", "))
                            : value.isNumber() ? value.decimalValue().toString() : value.asString());
        }
        return new ItemLine(cells);
    }
}
