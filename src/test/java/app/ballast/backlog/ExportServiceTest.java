package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.common.SafeCell;
import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportServiceTest extends BacklogTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    @Autowired
    private ExportService export;

    @Autowired
    private FlowService flow;

    @Test
    void csvHoldsEveryFieldAndNoFormula() {
        fill();
        List<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(new ByteArrayInputStream(write(viewer, ExportFormat.CSV)))
                .stream()
                .toList();
        assertThat(rows.getFirst().getHeader())
                .containsExactlyElementsOf(java.util.Arrays.stream(ItemColumn.values())
                        .map(ItemColumn::code)
                        .toList());
        NamedCsvRecord row = rows.getFirst();
        assertThat(row.getField("key")).isEqualTo("CHK-1");
        assertThat(row.getField("title")).isEqualTo("'" + FORMULA);
        assertThat(row.getField("description")).isEqualTo("Two\nlines, \"quoted\"");
        assertThat(row.getField("labels")).isEqualTo("one, two");
        assertThat(rows.get(1).getField("blockedBy")).isEqualTo("CHK-1");
        assertThat(rows.get(1).getField("parent")).isEqualTo("CHK-1");
    }

    @Test
    void jsonHoldsNumbersListsAndNothingAsNull() {
        fill();
        JsonNode rows = JsonMapper.shared().readTree(write(viewer, ExportFormat.JSON));
        assertThat(rows.size()).isEqualTo(2);
        JsonNode row = rows.get(0);
        assertThat(row.get("title").asString()).isEqualTo(FORMULA);
        assertThat(row.get("effort").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(row.get("labels").size()).isEqualTo(2);
        assertThat(row.get("dueOn").asString()).isEqualTo("2027-02-01");
        assertThat(row.get("release").isNull()).isTrue();
    }

    @Test
    void xlsxIsAWorkbookWhoseCellsAreTextAndNumbers() throws IOException {
        fill();
        Map<String, String> parts = unzip(write(viewer, ExportFormat.XLSX));
        assertThat(parts).containsKey("xl/worksheets/sheet1.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<v>2.50</v>")
                .doesNotContain("<f>");
        assertThat(String.join("", parts.values())).contains("&apos;=HYPERLINK").contains("acceptanceCriteria");
    }

    @Test
    void xlsxReadBackHoldsWhatTheItemsHold() throws Exception {
        fill();
        List<Map<String, String>> rows = read(unzip(write(viewer, ExportFormat.XLSX)));
        Map<String, String> first = rows.getFirst();
        assertThat(first)
                .containsEntry("key", "CHK-1")
                .containsEntry("title", "'" + FORMULA)
                .containsEntry("description", "Two\nlines, \"quoted\"")
                .containsEntry("labels", "one, two")
                .containsEntry("dueOn", "2027-02-01")
                .containsEntry("assignee", "A. Viewer");
        assertThat(new BigDecimal(first.getOrDefault("effort", "0"))).isEqualByComparingTo("2.5");
        assertThat(rows.get(1)).containsEntry("blockedBy", "CHK-1").containsEntry("parent", "CHK-1");
        assertThat(rows).hasSize(2);
        assertThat(SafeCell.unescape(first.getOrDefault("title", ""))).isEqualTo(FORMULA);
    }

    /** The rows of a workbook's only sheet, by their headings. */
    private static List<Map<String, String>> read(Map<String, String> parts) throws Exception {
        List<String> shared = texts(xml(parts.getOrDefault("xl/sharedStrings.xml", "")), "si").stream()
                .map(org.w3c.dom.Element::getTextContent)
                .toList();
        List<Map<String, String>> rows = new java.util.ArrayList<>();
        Map<String, String> headings = new HashMap<>();
        for (org.w3c.dom.Element row : texts(xml(parts.getOrDefault("xl/worksheets/sheet1.xml", "")), "row")) {
            Map<String, String> cells = new HashMap<>();
            for (org.w3c.dom.Element cell : texts(row, "c")) {
                String column = cell.getAttribute("r").replaceAll("[0-9]", "");
                String value = cell.getTextContent();
                String text = cell.getAttribute("t").equals("s") ? shared.get(Integer.parseInt(value)) : value;
                if (!text.isEmpty()) {
                    cells.put(headings.getOrDefault(column, column), text);
                }
            }
            if (headings.isEmpty()) {
                headings.putAll(cells);
            } else {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static org.w3c.dom.Element xml(String text) throws Exception {
        return javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<org.w3c.dom.Element> texts(org.w3c.dom.Element in, String name) {
        org.w3c.dom.NodeList found = in.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(org.w3c.dom.Element.class::cast)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=1+1", "+1", "-1", "@x", "\tx", "'", "''", "'=1", "x=1", "'quoted'", "''=1"})
    void anEscapedCellComesBackAsItWas(String cell) {
        assertThat(SafeCell.unescape(SafeCell.escape(cell))).isEqualTo(cell);
        if (!cell.isEmpty()) {
            assertThat("=+-@\t").doesNotContain(SafeCell.escape(cell).substring(0, 1));
        }
    }

    @Test
    void anExportHoldsWhatTheFilterShowsInItsOrderAndNothingRestricted() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        insider.run(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden")));
        fill();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        viewer.run(() ->
                export.write(BacklogFilter.ALL, new BacklogSort(BacklogSort.Column.KEY, true), ExportFormat.JSON, out));
        JsonNode rows = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(0).get("key").asString()).isEqualTo("CHK-2");
        assertThat(JsonMapper.shared()
                        .readTree(write(insider, ExportFormat.JSON))
                        .size())
                .isEqualTo(3);
    }

    private void fill() {
        WorkItemDetails one = log(Kind.FEATURE, FORMULA);
        WorkItemDetails two = log(Kind.STABILITY, "Plain");
        ActingAs both = ActingAs.somebody(people, "Both", Role.PRODUCT, Role.TECHNOLOGY);
        both.run(() -> backlog.edit(
                one.id(),
                one.version(),
                new WorkItemEdit(
                        Kind.FEATURE,
                        FORMULA,
                        null,
                        new BigDecimal("2.5"),
                        viewer.id(),
                        "Two\nlines, \"quoted\"",
                        "",
                        "",
                        "",
                        "",
                        new Plan(null, LocalDate.of(2027, 2, 1), null, Set.of("two", "one")))));
        both.run(() -> flow.block(one.id(), two.id()));
        both.run(() -> flow.belong(two.id(), one.id()));
    }

    private byte[] write(ActingAs who, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        who.run(() -> export.write(BacklogFilter.ALL, new BacklogSort(BacklogSort.Column.KEY, false), format, out));
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path file = Files.createTempFile("ballast-export-", ".xlsx");
        Files.write(file, zip);
        try (ZipFile in = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
