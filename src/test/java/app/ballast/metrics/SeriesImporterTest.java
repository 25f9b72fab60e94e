package app.ballast.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.KeptChoice;
import app.ballast.common.importing.Refusal;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SeriesImporterTest extends ProductTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    private SeriesImporter importer;

    @Autowired
    private SeriesMappings mappings;

    @Autowired
    private MetricsService metrics;

    @Test
    void aTableWithCommasGoesToSeriesThatAreMade() {
        String file = "Tag;Umsatz (EUR);Fehler;Wer\n20.11.2026;1.234,50;3;Ada\n21.11.2026;1.300;;Ada\n";
        ImportPreview preview = preview(product, file, Map.of());
        assertThat(count("series")).as("a preview changes nothing").isZero();
        assertThat(preview.result().stored()).isEqualTo(3);

        ImportResult done = store(product, file, Map.of());
        assertThat(done).isEqualTo(preview.result());
        assertThat(done.series()).extracting(one -> one.key()).containsExactly("chk-umsatz-eur", "chk-fehler");
        assertThat(values("chk-umsatz-eur")).containsExactly(1_234.5, 1_300.0);
        assertThat(values("chk-fehler")).as("an empty cell is a gap").containsExactly(3.0);
        assertThat(viewer.call(() -> metrics.series("chk-umsatz-eur")))
                .satisfies(one -> assertThat(one.daily()).isTrue())
                .satisfies(one -> assertThat(one.side()).isEqualTo(Side.PRODUCT));
        assertThat(store(product, file, Map.of()).unchanged()).isEqualTo(3);
        assertThat(store(product, file, Map.of()).stored()).isZero();
    }

    @Test
    void columnsAreMappedByHandAndTheMappingIsKept() {
        product.run(() -> metrics.define(new NewSeries(
                checkout, null, "sign-ups", "Sign-ups", Unit.COUNT, Better.UP, Side.PRODUCT, null, "Test")));
        Map<String, String> byHand = Map.of("date", "When", "value.A", "sign-ups", "value.B", "-");
        assertThat(store(product, "A,B,When\n5,6,3/4/2026\n", byHand).series())
                .extracting(one -> one.key())
                .containsExactly("chk-sign-ups");
        assertThat(product.call(mappings::kept))
                .singleElement()
                .extracting(KeptChoice::chosen)
                .isEqualTo(Map.of("date", "When", "values", "A → sign-ups | B → -"));
        ImportPreview next = preview(product, "B,When,A\n6,3/5/2026,7\n", Map.of());
        assertThat(next.result().series()).extracting(one -> one.key()).containsExactly("chk-sign-ups");
        assertThat(next.options())
                .filteredOn(option -> option.name().equals("value.A"))
                .singleElement()
                .extracting(option -> option.choices().getFirst())
                .extracting(ImportOption.Choice::value)
                .isEqualTo("chk-sign-ups");
        assertThat(store(product, "B,When,A\n6,3/5/2026,7\n", Map.of("dates", "day-first"))
                        .stored())
                .isEqualTo(1);
        assertThat(product.call(
                        () -> metrics.points(metrics.series("chk-sign-ups").id(), FROM, TO)))
                .extracting(SeriesPoint::date)
                .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 5, 3));
        product.run(() -> mappings.forget("test"));
        assertThat(product.call(mappings::kept)).isEmpty();
    }

    @Test
    void badLinesAreNamedAndTheOthersStored() {
        ImportResult done = store(technology, """
                at,latency
                2026-11-20T10:00:00Z,1.5
                2026-11-20T10:01:00Z,fast
                soon,2
                2026-11-20T10:00:00Z,9
                1763632800,3
                2099-01-01T00:00:00Z,4
                2026-11-20T10:02:00Z,2.5
                """, Map.of("value.latency", "latency"));
        assertThat(done.stored()).isEqualTo(2);
        assertThat(done.refused()).extracting(Refusal::line).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(done.refused().get(0).reason()).contains("fast").contains("point before the decimals");
        assertThat(done.refused().get(2).reason()).contains("line 2");
        assertThat(done.refused().get(3).reason()).contains("looks like seconds");
        assertThat(values("chk-latency")).containsExactly(1.5, 2.5);
    }

    @Test
    void aContradictionFarBackInTheFileIsFoundToo() {
        StringBuilder file = new StringBuilder("at,load\n");
        for (int i = 0; i < 1_500; i++) {
            file.append(Instant.parse("2026-02-01T00:00:00Z").plusSeconds(i)).append(",1.5\n");
        }
        file.append("2026-02-01T00:00:00Z,7\n");
        ImportResult done = store(technology, file.toString(), Map.of());
        assertThat(done.stored()).isEqualTo(1_500);
        assertThat(done.refused()).extracting(Refusal::line).containsExactly(1_502L);
        assertThat(count("series_correction")).isZero();
    }

    @Test
    void whatCannotBeMeantIsRefusedAsAWhole() {
        assertThatThrownBy(() -> store(product, "Day\n2026-11-20\n", Map.of())).isInstanceOf(ImportProblem.class);
        assertThatThrownBy(() -> store(product, "Day,A,a\n2026-11-20,1,2\n", Map.of()))
                .isInstanceOf(ImportProblem.class);
        assertField(() -> store(product, "Day,A\n2026-11-20,1\n", Map.of("date", "Date")), "date");
        assertField(() -> store(product, "Day,A\n2026-11-20,1\n", Map.of("value.B", "x")), "value.B");
        assertField(() -> store(product, "Day,A\n2026-11-20,1\n", Map.of("value.Day", "x")), "value.Day");
        assertField(() -> store(product, "Day,A\n2026-11-20,1\n", Map.of("decimals", "dot")), "decimals");
        assertField(() -> store(product, "Day,A\n2026-11-20,1\n", Map.of("value.A", "No Key!")), "metric");
        assertThatThrownBy(() -> store(viewer, "Day,A\n2026-11-20,1\n", Map.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> store(product, "Day,A\n2026-11-20,1\n", Map.of("side", "reliability")))
                .hasMessageContaining("Only technology managers");
        assertThat(count("series")).isZero();
    }

    private static void assertField(ThrowingCallable call, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                .isEqualTo(field));
    }

    private ImportPreview preview(ActingAs who, String text, Map<String, String> options) {
        try (ImportFile file = file(text)) {
            return who.call(() -> importer.preview(new ImportRequest("CHK", file, options), ImportWatch.NONE));
        }
    }

    private ImportResult store(ActingAs who, String text, Map<String, String> options) {
        try (ImportFile file = file(text)) {
            return who.call(() -> importer.store(new ImportRequest("CHK", file, options), ImportWatch.NONE));
        }
    }

    private static ImportFile file(String text) {
        return ImportFile.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.csv");
    }

    private List<Double> values(String key) {
        return viewer.call(() -> metrics.points(metrics.series(key).id(), FROM, TO)).stream()
                .map(SeriesPoint::value)
                .toList();
    }
}
