package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.KeptChoice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeptMappingTest extends ImportTest {

    private static final String FIRST = "Was;Nr;Wer\nDunkler Modus;7;ada\n";
    private static final String NEXT = "Wer;Was;Nr\nbob;Heller Modus;8\n";
    private static final Map<String, String> BY_HAND = Map.of("column.title", "Was", "column.key", "Nr");

    @Autowired
    private MappingService mappings;

    @Test
    void theNextFileWithTheSameHeadingsComesWithTheColumnsFilledIn() {
        store(product, "wishes.csv", FIRST, BY_HAND);
        ImportPreview next = preview(NEXT, Map.of());
        assertThat(next.result().stored()).isEqualTo(1);
        assertThat(chosen(next, "column.title")).isEqualTo("Was");
        assertThat(next.facts()).extracting("key").contains("backlog.import.fact.kept");
        assertThat(store(NEXT, Map.of()).stored()).isEqualTo(1);
        assertThat(item("CHK-2").title()).isEqualTo("Heller Modus");
        assertThat(kept()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("wishes");
            assertThat(one.chosen()).containsOnly(Map.entry("title", "Was"), Map.entry("key", "Nr"));
        });
    }

    @Test
    void aPreviewKeepsNothing() {
        preview(FIRST, BY_HAND);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aColumnThatIsNamedAnewIsKeptInstead() {
        store(FIRST, BY_HAND);
        store(NEXT, Map.of("column.reporter", "Wer", "column.key", "-"));
        assertThat(item("CHK-2").reporterName()).isEqualTo("bob");
        assertThat(kept()).singleElement().satisfies(one -> assertThat(one.chosen())
                .containsEntry("title", "Was")
                .containsEntry("reporter", "Wer")
                .containsEntry("key", "-"));
    }

    @Test
    void aForgottenMappingIsNotFilledIn() {
        store(FIRST, BY_HAND);
        product.run(() -> mappings.forget(kept().getFirst().name()));
        assertThat(chosen(preview(NEXT, Map.of()), "column.title")).isEqualTo("-");
    }

    @Test
    void mappingsOfOthersAreNotThere() {
        store(FIRST, BY_HAND);
        assertThat(store(technology, "next.csv", NEXT, Map.of()).stored()).isZero();
        assertThat(technology.call(mappings::kept)).isEmpty();
        technology.run(() -> mappings.forget("table"));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aMappingIsNamedByARequestAndKeptUnderItsName() {
        store(product, "x.csv", FIRST, with(BY_HAND, "mapping", "wishes"));
        assertThat(kept()).extracting(KeptChoice::name).containsExactly("wishes");
        String other = "Was;Nr;Wer;Wo\nLauter;9;eve;Kiel\n";
        assertThat(store(other, Map.of("mapping", "wishes")).stored()).isEqualTo(1);
        assertThat(problem(other, Map.of("mapping", "none")).sort()).isEqualTo(DomainException.Sort.NOT_FOUND);
        DomainException missing = problem("A;B\n1;2\n", Map.of("mapping", "wishes"));
        assertThat(missing.field()).isIn("column.title", "column.key");
        assertThat(missing).hasMessageContaining("It has: A, B");
    }

    @Test
    void aMappingThatWasKeptWithoutAFileServesByItsName() {
        product.run(() -> mappings.keep(new KeptChoice("wishes", Map.of("title", "Was"), null, Instant.EPOCH)));
        assertThat(store(FIRST, Map.of("mapping", "wishes")).stored()).isEqualTo(1);
        assertThat(kept()).extracting(KeptChoice::name).containsExactly("wishes");
        assertThat(chosen(preview(NEXT, Map.of()), "column.title"))
                .as("by its headings from now on")
                .isEqualTo("Was");
    }

    @Test
    void aColumnOrHeadingThatIsNotThereIsNamedWithWhatThereIs() {
        DomainException column = problem(FIRST, Map.of("column.titel", "Was"));
        assertThat(column.field()).isEqualTo("column.titel");
        assertThat(column).hasMessageContaining("title");
        DomainException heading = problem(FIRST, Map.of("column.title", "What"));
        assertThat(heading.field()).isEqualTo("column.title");
        assertThat(heading).hasMessageContaining("Was, Nr, Wer");
        assertThat(problem(FIRST, Map.of("format", "xml"))).hasMessageContaining("csv, jira, json, github");
    }

    @Test
    void jirasColumnsMayBeNamedTooForFieldsOfOnesOwn() {
        String jira = "Summary,Issue key,Custom field (Story Points)\nGift cards,SHOP-1,3\n";
        store(jira, Map.of("column.effort", "Custom field (Story Points)"));
        assertThat(item("CHK-1").edit().effort()).isEqualByComparingTo("3");
        assertThat(item("CHK-1").title()).isEqualTo("Gift cards");
    }

    private List<KeptChoice> kept() {
        return product.call(mappings::kept);
    }

    private DomainException problem(String text, Map<String, String> options) {
        return catchThrowableOfType(DomainException.class, () -> preview(text, options));
    }

    private static String chosen(ImportPreview preview, String option) {
        return preview.options().stream()
                .filter(one -> one.name().equals(option))
                .map(ImportOption::choices)
                .map(choices -> choices.getFirst().value())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> options, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(options);
        more.put(name, value);
        return more;
    }
}
