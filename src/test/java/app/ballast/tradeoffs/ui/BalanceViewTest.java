package app.ballast.tradeoffs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.metrics.Better;
import app.ballast.metrics.Metric;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.TargetRow;
import app.ballast.metrics.TargetService;
import app.ballast.metrics.Unit;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.NumberField;
import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BalanceViewTest extends UiTest {

    /** Seven known days with an hour of outage: 167 of 168 hours. */
    private static final String CHECKS = """
            checked_at,service,status
            2024-03-01T00:00:00Z,Checkout API,up
            2024-03-03T12:00:00Z,Checkout API,down
            2024-03-03T13:00:00Z,Checkout API,up
            2024-03-08T00:00:00Z,Checkout API,up
            """;

    private static final String PERIOD = "?product=CHK&from=2024-03-01&to=2024-03-07";

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private TargetService targets;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void anEmptyWorkspaceSaysWhatToDoFirst() {
        signIn(Role.ADMIN);
        navigate("");
        _get(Anchor.class, spec -> spec.withText("Make a product"));
        signIn(Role.VIEWER);
        navigate("");
        _get(EmptyState.class);
        _assertNone(Anchor.class, spec -> spec.withText("Make a product"));
    }

    @Test
    void aProductWithoutMetricsSaysWhyAndNeverZero() {
        checkout();
        signIn(Role.VIEWER);
        navigate("");
        assertThat(tile("Availability")).contains("No service is marked critical for this product");
        assertThat(tile("Weekly active users")).contains("No active users over 7 days counted in this period");
        assertThat(tile("Error budget left")).contains("Set an objective for availability first");
        _get(Anchor.class, spec -> spec.withText("Import a file"));
    }

    @Test
    void importedChecksShowOnTilesAndChart() {
        imported();
        signIn(Role.VIEWER);
        navigate(PERIOD);
        assertThat(tile("Availability")).contains("99.405").contains("no objective set");
        assertThat(tile("Incidents")).startsWith("Incidents1");
        _get(TwoSidesChart.class);
    }

    @Test
    void aDayOfTheChartOpensToWhatHappenedOnIt() {
        imported();
        signIn(Role.VIEWER);
        navigate(PERIOD);
        choose("2024-03-03");
        assertThat(words(_get(ExplainPanel.class)))
                .contains("Mar 3, 2024, Checkout")
                .contains("Availability 95.833 %")
                .contains("Incidents (1)")
                .contains("Checkout API")
                .contains("1 h 0 min");
        choose("2024-03-05");
        assertThat(words(_get(ExplainPanel.class)))
                .contains("Availability 100.000 %")
                .contains("Nothing was counted or entered of the product on this day.")
                .contains("No incident, deployment, release or finished item is known of this day.")
                .doesNotContain("Incidents");
    }

    /** Nine weeks without an outage before the one of 3 March. */
    private static final String WEEKS_OF_CHECKS = CHECKS.replace(
            "checked_at,service,status\n",
            "checked_at,service,status\n2023-12-20T00:00:00Z,Checkout API,up\n2024-02-29T23:59:00Z,Checkout API,up\n");

    @Test
    void aDayThatWasNotAsUsualIsMarkedAndOpensToTheRuleAndItsFigures() {
        ProductId checkout = checkout();
        store(WEEKS_OF_CHECKS);
        users(checkout, LocalDate.of(2024, 1, 1), 70);
        signIn(Role.VIEWER);
        navigate(PERIOD);
        assertThat(_get(TwoSidesChart.class).getElement().getProperty("data"))
                .contains("{\"date\":\"2024-03-03\",\"label\":\"more than 3.5 robust deviations")
                .contains("{\"date\":\"2024-03-06\",\"label\":\"more than 3.5 robust deviations");
        choose("2024-03-03");
        assertThat(words(_get(ExplainPanel.class)))
                .contains("Not as usual (1)")
                .contains("Availability: more than 3.5 robust deviations of 0.000\u00a0%")
                .contains("in the 8 weeks before, 100.000\u00a0%");
        choose("2024-03-06");
        assertThat(words(_get(ExplainPanel.class)))
                .contains("Not as usual (1)", "7 days: more than 3.5", "1,000")
                .contains("Product (1)", "Active users, 7 days: 500");
        choose("2024-03-05");
        assertThat(words(_get(ExplainPanel.class))).doesNotContain("Not as usual");
    }

    @Test
    void aRangeChosenInTheChartGoesIntoTheAddressAndTilesFollow() {
        imported();
        signIn(Role.VIEWER);
        navigate("?product=CHK&days=180&from=2024-03-01&to=2024-03-07");
        TwoSidesChart chart = _get(TwoSidesChart.class);
        ComponentUtil.fireEvent(chart, new TwoSidesChart.RangeEvent(chart, true, "2024-03-02", "2024-03-04"));
        MockVaadin.clientRoundtrip(false);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("product=CHK", "days=180", "from=2024-03-02", "to=2024-03-04");
        assertThat(tile("Availability")).contains("98.611");
        assertThat(_get(TwoSidesChart.class).getElement().getProperty("data")).contains("\"from\":\"2024-03-02\"");
        TwoSidesChart closer = _get(TwoSidesChart.class);
        ComponentUtil.fireEvent(closer, new TwoSidesChart.RangeEvent(closer, true, "2024-03-05", "2024-03-04"));
        assertThat(tile("Availability")).as("what is no range changes nothing").contains("98.611");
        ComponentUtil.fireEvent(closer, new TwoSidesChart.WholeEvent(closer, true));
        MockVaadin.clientRoundtrip(false);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("days=180")
                .doesNotContain("from=");
    }

    @Test
    void thePeriodBeforeIsDrawnWhereTheAddressSaysSo() {
        ProductId checkout = imported();
        users(checkout, LocalDate.of(2024, 2, 23), 14);
        signIn(Role.VIEWER);
        navigate(PERIOD);
        assertThat(_get(TwoSidesChart.class).getElement().getProperty("data"))
                .contains("\"before\":null")
                .doesNotContain("\"before\":[1000.0");
        navigate(PERIOD + "&compare=before");
        assertThat(_get(TwoSidesChart.class).getElement().getProperty("data"))
                .contains("\"before\":[1000.0,1000.0,1000.0,1000.0,1000.0,1000.0,1000.0]")
                .contains("\"label\":\"previous 7 days\"")
                .contains("the 7 days before, Feb 23, 2024 to Feb 29, 2024.");
    }

    /** A thousand people each day, but half of them on 6 March. */
    private void users(ProductId product, LocalDate first, int days) {
        asSystem(() -> {
            SeriesRef series = metrics.define(new NewSeries(
                    product, null, "active-users-7d", "Users", Unit.PEOPLE, Better.UP, Side.PRODUCT, 7, "file"));
            return metrics.record(
                    series.id(),
                    first.datesUntil(first.plusDays(days))
                            .map(day -> NewPoint.of(day, day.equals(LocalDate.of(2024, 3, 6)) ? 500 : 1_000))
                            .toList(),
                    PointOrigin.IMPORT);
        });
    }

    private static void choose(String day) {
        TwoSidesChart chart = _get(TwoSidesChart.class);
        ComponentUtil.fireEvent(chart, new TwoSidesChart.DayClickEvent(chart, true, day));
    }

    @Test
    void aNumberOpensToFormulaInputsSourceAndAge() {
        imported();
        signIn(Role.VIEWER);
        navigate(PERIOD);
        _find(StatTile.class).forEach(tile -> {
            _click(tile);
            assertThat(words(_get(ExplainPanel.class))).contains("Formula").doesNotContain("balance.");
        });
        _click(_find(StatTile.class).getFirst());
        assertThat(words(_get(ExplainPanel.class)))
                .contains("up ÷ (up + down)")
                .contains("1 h 0 min")
                .contains("status checks")
                .contains("until")
                .contains("Checkout API");
    }

    @Test
    void theObjectiveIsSetOnThePageByThoseWhoseItIs() {
        ProductId checkout = imported();
        signIn(Role.TECHNOLOGY);
        navigate(PERIOD);
        _click(_get(Button.class, spec -> spec.withText("Objective")));
        _setValue(_get(NumberField.class, spec -> spec.withLabel("Availability over 30 days, %")), 99.9);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(asSystem(() -> targets.current(checkout)).get(Metric.AVAILABILITY))
                .isNotNull()
                .extracting("value")
                .isEqualTo(0.999);
        signIn(Role.VIEWER);
        navigate(PERIOD);
        assertThat(tile("Availability")).contains("SLO 99.9 %");
        _click(_get(Button.class, spec -> spec.withText("Objective")));
        assertThat(_find(NumberField.class)).allMatch(NumberField::isReadOnly);
    }

    @Test
    void aTargetOfTheProductSideHasABaselineAndADayAndKeepsThemWhenItsValueChanges() {
        ProductId checkout = imported();
        signIn(Role.PRODUCT);
        navigate(PERIOD);
        _click(_get(Button.class, spec -> spec.withText("Targets")));
        NumberField share = _get(NumberField.class, spec -> spec.withLabel("Stickiness, %"));
        TargetFields fields = (TargetFields) share.getParent().orElseThrow();
        _setValue(_get(fields, DatePicker.class, spec -> spec.withLabel("By the day")), LocalDate.of(2030, 1, 31));
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(share.isInvalid()).isTrue();
        _setValue(share, 25.0);
        _setValue(_get(fields, NumberField.class, spec -> spec.withLabel("From")), 20.0);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        _click(_get(Button.class, spec -> spec.withText("Targets")));
        _setValue(_get(NumberField.class, spec -> spec.withLabel("Stickiness, %")), 30.0);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        TargetRow row =
                Objects.requireNonNull(asSystem(() -> targets.current(checkout)).get(Metric.STICKINESS));
        assertThat(row.value()).isEqualTo(0.3);
        assertThat(row.baseline()).isEqualTo(0.2);
        assertThat(row.due()).isEqualTo(LocalDate.of(2030, 1, 31));
    }

    @Test
    void aProductThatIsNotThereAnswersAsSuch() {
        checkout();
        signIn(Role.VIEWER);
        assertThat(navigate("?product=NOPE")).isEqualTo(HttpServletResponse.SC_NOT_FOUND);
    }

    @Test
    void thePageAsksAsOftenForFiftyServicesAsForOne() {
        ProductId checkout = imported();
        long few = statements();
        asSystem(() -> {
            for (int i = 0; i < 49; i++) {
                services.add("Service " + i, Map.of(checkout, true));
            }
            return true;
        });
        StringBuilder csv = new StringBuilder("checked_at,service,status\n");
        for (int i = 0; i < 49; i++) {
            csv.append("2024-03-01T00:00:00Z,Service %1$d,up%n2024-03-04T0%2$d:00:00Z,Service %1$d,down%n"
                    .formatted(i, i % 10));
            csv.append("2024-03-05T00:00:00Z,Service %1$d,up%n".formatted(i));
        }
        store(csv.toString());
        assertThat(statements()).isEqualTo(few).isLessThan(60);
    }

    private long statements() {
        signIn(Role.VIEWER);
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        navigate(PERIOD);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    private ProductId checkout() {
        return asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
    }

    private ProductId imported() {
        ProductId checkout = checkout();
        store(CHECKS);
        assertThat(asSystem(() -> portfolio.services(checkout))).isNotEmpty();
        return checkout;
    }

    private void store(String csv) {
        Importer checks = importers.stream()
                .filter(importer -> importer.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
        try (ImportFile file =
                ImportFile.keep(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "checks.csv")) {
            asSystem(() -> checks.store(new ImportRequest("CHK", file, Map.of()), ImportWatch.NONE));
        }
    }

    private static String tile(String label) {
        return _find(StatTile.class).stream()
                .map(BalanceViewTest::words)
                .filter(words -> words.startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
