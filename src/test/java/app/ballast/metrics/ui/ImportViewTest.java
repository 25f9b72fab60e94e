package app.ballast.metrics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
