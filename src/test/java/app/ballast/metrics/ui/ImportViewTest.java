package app.ballast.metrics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusal;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductRef;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ImportViewTest extends UiTest {

    private static final String CHECKS = """
        checked_at,service,status
        2025-08-11T00:00:00Z,Shop,up
        2025-02-31T00:00:00Z,Shop,up
        2025-08-12T00:00:00Z,Shop,up
        """;

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void addAProduct() {
        asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
    }

    @Test
    void aFileIsLookedAtThenImported() {
        signIn(Role.TECHNOLOGY);
        assertThat(navigate("imports?kind=status-checks&product=CHK")).isEqualTo(200);

        upload(CHECKS);

        wait("2 to store, 0 unchanged, 1 refused");
        assertThat(count()).isZero();
        _click(_get(Button.class, spec -> spec.withText("Import 2 rows")));
        wait("2 stored, 0 unchanged, 1 refused");
        assertThat(count()).isEqualTo(2);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void aDiscardedFileLeavesNothing() {
        signIn(Role.TECHNOLOGY);
        navigate("imports?kind=status-checks");
        upload(CHECKS);
        wait("2 to store, 0 unchanged, 1 refused");

        _click(_get(Button.class, spec -> spec.withText("Discard")));

        assertThat(_find(PreviewPanel.class)).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void aFileThatCannotBeTakenSaysWhy() {
        signIn(Role.TECHNOLOGY);
        navigate("imports?kind=status-checks");

        upload("\n");

        wait("The file is empty.");
    }

    @Test
    void whatIsChosenIsLookedAtAgain() {
        signIn(Role.PRODUCT);
        navigate("imports?kind=analytics");
        upload("""
            # Start date: 20250601
            # End date: 20250607
            Nth day,30 days,7 days,1 day
            0000,0,0,0
            0001,40,20,4
            """);
        wait("6 to store, 0 unchanged, 0 refused");

        _setValue(_get(Checkbox.class), true);

        wait("3 to store, 0 unchanged, 0 refused");
    }

    @Test
    void kindsOfOthersSayWhoMayImportThem() {
        signIn(Role.VIEWER);
        navigate("imports?kind=status-checks");

        assertThat(_find(Upload.class)).isEmpty();
        assertThat(_get(RadioButtonGroup.class).getElement().getTextRecursively())
                .contains("Status checks (for: Technology manager)")
                .contains("Google Analytics 4 (for: Product manager)");
    }

    @Test
    void leavingThePageCancelsTheImport() throws Exception {
        signIn(Role.TECHNOLOGY);
        navigate("imports?kind=status-checks&product=CHK");
        Patient patient = new Patient();
        ImportFile file =
                ImportFile.keep(new ByteArrayInputStream(CHECKS.getBytes(StandardCharsets.UTF_8)), "checks.csv");
        ProductRef product = asSystem(portfolio::products).getFirst();
        _get(ImportStage.class).take(patient, product, file);
        assertThat(patient.begun.await(30, TimeUnit.SECONDS)).isTrue();

        navigate("account");

        assertThat(patient.ended.await(30, TimeUnit.SECONDS))
                .as("it was told to stop")
                .isTrue();
        assertThatThrownBy(file::open).as("the file is let go").isInstanceOf(UncheckedIOException.class);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        assertThat(count()).isZero();
    }

    /** Reads until somebody cancels it. */
    private static final class Patient implements Importer {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public String kind() {
            return "patient";
        }

        @Override
        public String titleKey() {
            return "import.title";
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.TECHNOLOGY.name());
        }

        @Override
        public ImportPreview preview(ImportRequest request, ImportWatch watch) {
            begun.countDown();
            await().atMost(Duration.ofSeconds(30)).until(watch::cancelled);
            ended.countDown();
            throw new ImportCancelled();
        }

        @Override
        public ImportResult store(ImportRequest request, ImportWatch watch) {
            throw new AssertionError("nobody asked for it");
        }
    }

    @Test
    void columnsAreNamedByHandKeptAndForgotten() {
        signIn(Role.PRODUCT);
        navigate("imports?kind=work-items&product=CHK");
        assertThat(_find(Button.class, spec -> spec.withText("Forget"))).isEmpty();
        uploadAs("wishes.csv", "Was;Nr\nDunkler Modus;7\n");
        wait("0 to store, 0 unchanged, 0 refused");
        assertThat(_get(PreviewPanel.class).getElement().getTextRecursively()).contains("No column is the title yet");

        choose("Title", "Was");
        wait("1 to store, 0 unchanged, 0 refused");
        _click(_get(Button.class, spec -> spec.withText("Import 1 row")));
        wait("1 stored, 0 unchanged, 0 refused");
        assertThat(_get(KeptPanel.class).getElement().getTextRecursively())
                .contains("wishes")
                .contains("Title: Was");

        uploadAs("more.csv", "Nr;Was\n8;Heller Modus\n");
        wait("1 to store, 0 unchanged, 0 refused");
        assertThat(select("Title").getValue().value()).isEqualTo("Was");
        _click(_get(Button.class, spec -> spec.withText("Forget")));
        assertThat(_get(UI.getCurrent(), ImportView.class).getElement().getTextRecursively())
                .doesNotContain("last used on");
    }

    @Test
    void aTitleOfTwoMegabytesAndAnEffortOfNoughtAreRefusedByTheirColumns() {
        signIn(Role.PRODUCT);
        navigate("imports?kind=work-items&product=CHK");
        uploadAs("bad.csv", "Summary,Issue key,Effort\n" + "x".repeat(2_000_000) + ",S-1,1\nFine,S-2,0\n=1+1,S-3,1\n");
        wait("1 to store, 0 unchanged, 2 refused");
        assertThat(_get(RefusedLines.class)).isNotNull();
        Grid<Refusal> refused = _get(_get(RefusedLines.class), Grid.class);
        assertThat(GridKt._getFormattedRow(refused, 0)).contains("2", "title");
        assertThat(GridKt._getFormattedRow(refused, 1)).contains("3", "effort");
    }

    @SuppressWarnings("unchecked")
    private static Select<ImportOption.Choice> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static void choose(String label, String value) {
        Select<ImportOption.Choice> select = select(label);
        _setValue(
                select,
                select.getListDataView()
                        .getItems()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .orElseThrow());
    }

    private static void uploadAs(String name, String text) {
        UploadKt._upload(_get(Upload.class), name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void upload(String text) {
        UploadKt._upload(_get(Upload.class), "checks.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The work is done by another thread, and shown when the browser asks again. */
    private static void wait(String text) {
        await().atMost(Duration.ofSeconds(60)).pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains(text);
        });
    }

    private long count() {
        Long count = database.queryForObject("select count(*) from status_check", Long.class);
        return count == null ? 0 : count;
    }
}
