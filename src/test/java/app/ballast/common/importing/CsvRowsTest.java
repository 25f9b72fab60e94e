package app.ballast.common.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.support.Sources;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private final Refusals refusals = new Refusals();

    @Test
    void rowsKeepTheLineOnWhichTheyBegin() {
        List<CsvRow> rows = read(Sources.text("a,b\r\n1,\"x\r\ny\"\r\n\r\n2,z\r\n"));

        assertThat(rows)
                .containsExactly(
                        new CsvRow(1, List.of("a", "b")),
                        new CsvRow(2, List.of("1", "x\ny")),
                        new CsvRow(5, List.of("2", "z")));
        assertThat(refusals.count()).isZero();
    }

    @Test
    void quotesInsideCellsAreRead() {
        assertThat(read(Sources.text("a,b\n\"say \"\"hi\"\", you\",5\" disk\n")))
                .last()
                .isEqualTo(new CsvRow(2, List.of("say \"hi\", you", "5\" disk")));
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() {
        List<CsvRow> rows = read(Sources.text("a,b\n1,\"x\n2,y\n3,\"z\"\n4,w\n"));

        assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 3L, 4L, 5L);
        assertThat(refusals.kept()).extracting(Refusal::line).containsExactly(2L);
    }

    @Test
    void textAfterAClosedQuoteIsRefused() {
        assertThat(read(Sources.text("a,b\n\"x\"y,1\n2,3\n")))
                .extracting(CsvRow::line)
                .containsExactly(1L, 3L);
        assertThat(refusals.kept()).extracting(Refusal::line).containsExactly(2L);
    }

    @Test
    void latinBytesAreRefusedWithTheirLine() {
        byte[] bytes = "name,n\nCaf\u00e9,1\nplain,2\nZ\u00fcri,3\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(Sources.bytes(bytes))).extracting(CsvRow::line).containsExactly(1L, 3L);
        assertThat(refusals.kept()).extracting(Refusal::line).containsExactly(2L, 4L);
        assertThat(refusals.kept().getFirst().reason()).contains("E9").contains("UTF-8");
    }

    @Test
    void latinBytesInTheHeaderRefuseTheFile() {
        assertThatThrownBy(() ->
                        read(Sources.bytes("n\u00e4me,value,more\n1,2,3\n".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("Line 1")
                .hasMessageContaining("E4");
    }

    @Test
    void aCharacterCutOffAtTheEndIsRefused() {
        assertThat(read(Sources.bytes(new byte[] {'a', '\n', 'b', (byte) 0xC3})))
                .hasSize(1);
        assertThat(refusals.kept()).extracting(Refusal::line).containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarksAreUnderstood(String encoding) {
        byte[] bytes = "\uFEFFname,n\nZ\u00fcri \uD83D\uDE00,1\n".getBytes(Charset.forName(encoding));

        assertThat(read(Sources.bytes(bytes)))
                .extracting(row -> row.cells().getFirst())
                .containsExactly("name", "Z\u00fcri \uD83D\uDE00");
        assertThat(refusals.count()).isZero();
    }

    @Test
    void charactersOnTheEdgeOfABufferAreRead() {
        String text = "n\n" + ("\u00e9\u4e2d\uD83D\uDE00".repeat(700) + "\n").repeat(40);

        assertThat(read(Sources.text(text)).stream().skip(1))
                .hasSize(40)
                .allMatch(row -> row.cells().getFirst().equals("\u00e9\u4e2d\uD83D\uDE00".repeat(700)));
    }

    @Test
    void controlCharactersAreRefusedWithTheirLine() {
        assertThat(read(Sources.text("first column,b\n1,\u0007\n2,a fine one\n")))
                .extracting(CsvRow::line)
                .containsExactly(1L, 3L);
        assertThat(refusals.kept().getFirst().reason()).contains("U+0007");
    }

    @Test
    void binariesAreRefused() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        byte[] noise = new byte[500];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (1 + i * 7 % 255);
        }

        assertThatThrownBy(() -> read(Sources.bytes(png)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("binary");
        assertThatThrownBy(() -> read(Sources.bytes(noise)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("binary");
        assertThatThrownBy(() -> read(Sources.text("PK\u0003\u0004sheet")))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("save it as CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n  \n"})
    void emptyFilesAreRefused(String text) {
        assertThatThrownBy(() -> read(Sources.text(text)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("empty");
    }

    @Test
    void semicolonsAndTabsSeparateWhereTheHeaderHasNoComma() {
        assertThat(read(Sources.text("a;b\n1,5;2\n"))).last().isEqualTo(new CsvRow(2, List.of("1,5", "2")));
        assertThat(read(Sources.text("a\tb\n1\t2\n"))).last().isEqualTo(new CsvRow(2, List.of("1", "2")));
    }

    @Test
    void aLineTooLongToHoldIsRefused() {
        assertThat(read(Sources.text("a\n" + "x".repeat(70_000) + "\n2\n")))
                .extracting(CsvRow::line)
                .containsExactly(1L, 3L);
        assertThat(refusals.kept().getFirst().reason()).contains("65,536");
    }

    @Test
    void filesPastTheLimitAreRefused() {
        var source = new ImportSource(new ByteArrayInputStream(new byte[101]), 100, ImportWatch.NONE);

        assertThatThrownBy(() -> read(source))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("larger than 100 bytes");
    }

    @Test
    void theWatchSeesProgressAndCancels() {
        AtomicLong read = new AtomicLong();
        ImportWatch watch = ImportWatch.of(read::set, () -> read.get() > 50_000);
        var source = new ImportSource(Sources.generated(100_000, i -> "row " + i), 10_000_000, watch);

        assertThatThrownBy(() -> read(source)).isInstanceOf(ImportCancelled.class);
        assertThat(read.get()).isBetween(50_000L, 100_000L);
    }

    @Test
    void refusalsAreCappedButCounted() {
        for (int line = 1; line <= 2_500; line++) {
            refusals.accept(Refusal.of(line, "x", "import.why.missing"));
        }

        assertThat(refusals.kept()).hasSize(1_000);
        assertThat(refusals.count()).isEqualTo(2_500);
        assertThat(refusals.notKept()).isEqualTo(1_500);
    }

    @Test
    void shownValuesAreShortAndPrintable() {
        assertThat(Refusal.shown("a\u0000b".repeat(100))).hasSizeLessThan(70).doesNotContain("\u0000");
    }

    private List<CsvRow> read(ImportSource source) {
        CsvRows rows = new CsvRows(source, refusals);
        List<CsvRow> all = new ArrayList<>(List.of(rows.header()));
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }
}
