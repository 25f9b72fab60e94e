package app.ballast.reliability.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.importing.Importer;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.MaintenanceService;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloService;
import app.ballast.support.ImportFiles;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReliabilityViewTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private SloService slos;

    @Autowired
    private MaintenanceService maintenance;

    @Autowired
    private List<Importer> importers;

    private ProductId checkout = new ProductId(0);

    @BeforeEach
    void aProduct() {
        checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
    }

    @Test
    void withoutServicesThePageSaysWhatToDoFirst() {
        signIn(Role.TECHNOLOGY);
        navigate("reliability");
        assertThat(words(_get(EmptyState.class))).contains("No services yet");
    }

    @Test
    void withoutObjectivesThePageLeadsToTheServices() {
        service("Shop");
        signIn(Role.TECHNOLOGY);
        navigate("reliability");
        assertThat(words(_get(EmptyState.class))).contains("No objectives yet").contains("choose it below");
        assertThat(words(_get(ReliabilityView.class)))
                .contains("Services without an objective")
                .contains("Shop");
        signIn(Role.VIEWER);
        navigate("reliability/shop");
        assertThat(words(_get(EmptyState.class))).contains("until a technology manager says");
    }

    @Test
    void aServiceWithoutDataSaysWhyThereIsNoFigure() {
        service("Shop");
        define("shop", "99.9");
        signIn(Role.VIEWER);
        navigate("reliability");
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .contains("Shop")
                .contains("No status checks of this service yet")
                .contains("not known")
                .contains("no data"));
    }

    @Test
    void theWorstComesFirstAndWhatIsOverspentHasItsSign() {
        checks("Search", 600);
        checks("Shop", 3_000);
        define("search", "99.9");
        define("shop", "99.9");
        signIn(Role.VIEWER);
        navigate("reliability");
        assertThat(rows()).hasSize(2);
        assertThat(rows().getFirst()).contains("Shop").contains("−16\u00a0%").contains("−7 min of 43 min");
        assertThat(rows().getLast()).contains("Search").contains("77\u00a0%").contains("33 min of 43 min");
    }

    @Test
    void everyFigureOpensToFormulaInputsSourceAndAge() {
        checks("Shop", 3_000);
        define("shop", "99.9");
        signIn(Role.VIEWER);
        for (String page : List.of("reliability", "reliability?product=CHK", "reliability/shop")) {
            navigate(page);
            List<Component> figures = new java.util.ArrayList<>();
            figures.addAll(_find(Figure.class));
            figures.addAll(_find(StatTile.class));
            figures.addAll(_find(NativeButton.class));
            assertThat(figures).as(page).hasSizeGreaterThan(3);
            for (Component figure : figures) {
                ComponentUtil.fireEvent(figure, new com.vaadin.flow.component.ClickEvent<>(figure));
                MockVaadin.clientRoundtrip(false);
                assertThat(words(_get(ExplainPanel.class)))
                        .as(page + ": " + words(figure))
                        .contains("Formula")
                        .doesNotContain("slo.")
                        .doesNotContain("balance.")
                        .doesNotContain("!{");
            }
        }
        navigate("reliability");
        _click(_find(Figure.class).get(1));
        assertThat(words(_get(ExplainPanel.class)))
                .contains("1 − bad ÷ budget")
                .contains("50 min")
                .contains("43 min")
                .contains("status checks")
                .contains("until")
                .contains("entered by");
    }

    @Test
    void aDayOfTheChartTellsWhatBurnedIt() {
        checks("Shop", 3_000);
        define("shop", "99.9");
        signIn(Role.VIEWER);
        navigate("reliability/shop");
        TwoSidesChart chart = _get(TwoSidesChart.class);
        LocalDate day = LocalDate.ofInstant(Instant.now().minus(Duration.ofDays(5)), ZoneOffset.UTC);
        ComponentUtil.fireEvent(chart, new TwoSidesChart.DayClickEvent(chart, true, day.toString()));
        assertThat(words(_get(ExplainPanel.class)))
                .contains("One day", "Incident of", "Not as usual: more than 3.5 robust deviations");
        assertThat(chart.getElement().getProperty("data")).contains("robust deviations");
        assertThat(words(_get(BurnedLists.class))).contains("50 min · 116\u00a0%");
    }

    @Test
    void aTechnologyManagerAddsAndChangesAnObjective() {
        service("Shop");
        signIn(Role.TECHNOLOGY);
        navigate("reliability/shop");
        press("Add an objective");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("Objective, %")), new BigDecimal("101"));
        press("Add");
        assertThat(_get(BigDecimalField.class).getErrorMessage()).contains("at most 100");
        _setValue(_get(BigDecimalField.class), new BigDecimal("99.5"));
        press("Add");
        SloRow slo = asSystem(slos::all).getFirst();
        assertThat(slo.objective().fraction()).isEqualByComparingTo("0.995");

        press("Change");
        _setValue(_get(BigDecimalField.class), new BigDecimal("99.9"));
        press("Save");
        navigate("reliability/shop?panel=" + slo.id().value());
        assertThat(words(_get(SloPanel.class))).contains("99.5\u00a0% → 99.9\u00a0%");
    }

    @Test
    void whoComesSecondKeepsTheirWorkAndIsOfferedBoth() {
        service("Shop");
        SloRow slo = define("shop", "99.9");
        signIn(Role.TECHNOLOGY);
        navigate("reliability/shop?panel=" + slo.id().value());
        _setValue(_get(BigDecimalField.class), new BigDecimal("99"));
        asSystem(() -> slos.change(slo.id(), slo.version(), SloDraft.byTime("Uptime", "99.5")));
        press("Save");

        assertThat(words(_get(SloPanel.class)))
                .contains("Changed by somebody else")
                .contains("Uptime");
        assertThat(_get(BigDecimalField.class).getValue()).isEqualByComparingTo("99");
        press("Take theirs");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getValue())
                .isEqualTo("Uptime");
        _setValue(_get(BigDecimalField.class), new BigDecimal("98"));
        press("Save");
        assertThat(asSystem(slos::all).getFirst().objective().fraction()).isEqualByComparingTo("0.98");
    }

    @Test
    void readersSeeObjectivesWithoutCommands() {
        service("Shop");
        SloRow slo = define("shop", "99.9");
        signIn(Role.PRODUCT);
        navigate("reliability/shop?panel=" + slo.id().value());
        assertThat(_get(BigDecimalField.class).isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save"));
        _assertNone(Button.class, spec -> spec.withText("Archive"));
        navigate("reliability/shop?panel=maintenance");
        _assertNone(DateTimePicker.class);
    }

    @Test
    void anArchivedObjectiveComesBackByUndo() {
        service("Shop");
        SloRow slo = define("shop", "99.9");
        signIn(Role.TECHNOLOGY);
        navigate("reliability/shop?panel=" + slo.id().value());
        press("Archive");
        assertThat(asSystem(slos::all)).isEmpty();
        press("Undo");
        assertThat(asSystem(slos::all)).hasSize(1);
    }

    @Test
    void maintenanceIsPlannedInTheWorkspacesTime() {
        service("Shop");
        signIn(Role.TECHNOLOGY);
        navigate("reliability/shop?panel=maintenance");
        press("Plan");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Why")), "New disks");
        _setValue(_get(DateTimePicker.class, spec -> spec.withLabel("From")), LocalDateTime.of(2026, 1, 1, 1, 0));
        _setValue(_get(DateTimePicker.class, spec -> spec.withLabel("To")), LocalDateTime.of(2026, 1, 1, 3, 0));
        press("Plan");
        assertThat(words(_get(MaintenancePanel.class))).contains("New disks");
        assertThat(asSystem(() -> maintenance.of(portfolio.service("shop").id())))
                .singleElement()
                .satisfies(row -> assertThat(row.from()).isEqualTo(Instant.parse("2026-01-01T01:00:00Z")));
    }

    @Test
    void thePageFollowsWhatOthersChange() {
        service("Shop");
        SloRow slo = define("shop", "99.9");
        signIn(Role.VIEWER);
        navigate("reliability");
        UI window = UI.getCurrent();
        asSystem(() -> slos.change(slo.id(), slo.version(), SloDraft.byTime("Availability", "98.5")));
        org.awaitility.Awaitility.await().pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return window != null && words(_get(ReliabilityView.class)).contains("98.5");
        });
    }

    private void service(String name) {
        asSystem(() -> services.add(name, Map.of(checkout, true)));
    }

    private SloRow define(String service, String percent) {
        return asSystem(() -> slos.define(portfolio.service(service).id(), SloDraft.byTime("Availability", percent)));
    }

    /** Known for forty days up to now, and down for so long five days ago. */
    private void checks(String service, long downSeconds) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant down =
                now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(5)).plusSeconds(36_000);
        String text = "checked_at,service,status\n%s,%s,up\n%s,%s,down\n%s,%s,up\n%s,%s,up\n"
                .formatted(
                        now.minus(Duration.ofDays(40)),
                        service,
                        down,
                        service,
                        down.plusSeconds(downSeconds),
                        service,
                        now,
                        service);
        Importer importer = importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
        asSystem(() -> ImportFiles.store(importer, "CHK", text));
    }

    private static List<String> rows() {
        return _find(NativeTableRow.class).stream()
                .skip(1)
                .map(ReliabilityViewTest::words)
                .toList();
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
