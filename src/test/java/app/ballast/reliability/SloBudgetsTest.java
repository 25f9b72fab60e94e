package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.Period;
import app.ballast.common.importing.Importer;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceRow;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.slo.AlertState;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.SloReading;
import app.ballast.reliability.slo.SloWindow;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SloBudgetsTest extends ProductTest {

    private static final String HEADER = "checked_at,service,status\n";
    private static final Period AUGUST = new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 31));
    /** An hour of outage on 10 August 2025, known from May to September. */
    private static final String CHECKS = HEADER + """
            2025-05-01T00:00:00Z,Shop,up
            2025-08-10T06:00:00Z,Shop,down
            2025-08-10T07:00:00Z,Shop,up
            2025-09-02T00:00:00Z,Shop,up
            """;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private SloService slos;

    @Autowired
    private SloBudgets budgets;

    @Autowired
    private MaintenanceService maintenance;

    @Autowired
    private IncidentService reported;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void anOutageOfNowBurnsTheBudgetAndPages() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        store("%s%s,Shop,up\n%s,Shop,down\n%s,Shop,down\n"
                .formatted(HEADER, now.minus(Duration.ofDays(40)), now.minusSeconds(1_296), now));
        define("Shop", SloDraft.byTime("Availability", "99.9"));

        SloDetails details = details("Shop");
        SloReading reading = details.status().reading();

        assertThat(reading.remaining().orElseThrow()).isCloseTo(0.5, within(0.01));
        assertThat(reading.alert()).isEqualTo(AlertState.PAGE);
        assertThat(reading.tally().knownShare()).isCloseTo(1, within(0.001));
        assertThat(details.status().knownUntil()).isEqualTo(now);
        assertThat(details.incidents()).singleElement().satisfies(incident -> assertThat(
                        details.burned().incidents().get(incident.id().value()))
                .isEqualTo(reading.tally().bad()));
        assertThat(details.burned().elsewhere()).isZero();
    }

    @Test
    void withoutChecksThereIsNoFigureAndNoBudgetOfTheProduct() {
        SystemActor.run("Test", () -> services.add("Shop", Map.of(checkout, true)));
        define("Shop", SloDraft.byTime("Availability", "99.9"));

        SloStatus status = details("Shop").status();

        assertThat(status.reading().remaining()).isEmpty();
        assertThat(status.reading().alert()).isEqualTo(AlertState.NOT_KNOWN);
        assertThat(status.knownUntil()).isNull();
        assertThat(viewer.call(() -> budgets.ofProduct(checkout, AUGUST))).isEmpty();
    }

    @Test
    void eventsAreJudgedByGoodOfValidOnesAndOddPointsAreLeftOut() {
        store(CHECKS);
        SeriesRef series = technology.call(() -> metrics.define(new NewSeries(
                checkout, null, "orders-ok", "Orders", Unit.RATIO, Better.UP, Side.RELIABILITY, null, "shop")));
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        List<NewPoint> points = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            points.add(new NewPoint(today.minus(Duration.ofDays(day)), 998, 1_000.0));
        }
        points.add(new NewPoint(today.minus(Duration.ofHours(36)), 2, 1.0));
        technology.call(() -> metrics.record(series.id(), points, PointOrigin.PERSON));
        technology.call(() -> slos.define(
                shop().id(),
                new SloDraft(
                        "Orders", Measure.EVENTS, series.key(), new BigDecimal("99"), SloWindow.DAYS_7, false, true)));

        SloStatus status = details("Shop").status();

        assertThat(status.reading().budget().allowed().orElseThrow()).isCloseTo(60, within(1e-9));
        assertThat(status.reading().remaining().orElseThrow()).isCloseTo(0.8, within(1e-9));
        assertThat(status.unusable()).isEqualTo(1);
    }

    @Test
    void theProductsBudgetIsThatOfItsWorstCountingSloOfACriticalService() {
        store(CHECKS + "2025-08-10T06:00:00Z,Search,up\n2025-09-02T00:00:00Z,Search,up\n");
        define("Search", SloDraft.byTime("Availability", "99.9"));
        SloRow worst = define("Shop", SloDraft.byTime("Availability", "99.9"));
        define(
                "Shop",
                new SloDraft("Strict", Measure.TIME, null, new BigDecimal("99.99"), SloWindow.DAYS_30, false, false));

        ProductBudget budget = ofProduct();

        assertThat(budget.worst().slo().id()).isEqualTo(worst.id());
        assertThat(budget.counting()).isEqualTo(2);
        assertThat(budget.worst().reading().remaining().orElseThrow()).isCloseTo(1 - 3_600 / 2_592.0, within(1e-9));
        assertThat(budget.before()).isEqualTo(1);
        assertThat(budget.daily()).hasSize(31);
        assertThat(budget.daily().get(8)).isEqualTo(1);
        assertThat(budget.daily().get(9)).isCloseTo(1 - 3_600 / 2_592.0, within(1e-9));

        SystemActor.run("Test", () -> services.all().stream()
                .filter(row -> row.name().equals("Shop"))
                .forEach(row -> services.change(row.id(), row.version(), row.name(), Map.of(checkout, false))));
        assertThat(ofProduct().worst().slo().service().name()).isEqualTo("Search");
    }

    @Test
    void thePastIsJudgedByTheObjectiveThatHoldsNow() {
        store(CHECKS);
        SloRow slo = define("Shop", SloDraft.byTime("Availability", "99.9"));
        technology.call(() -> slos.change(slo.id(), slo.version(), SloDraft.byTime("Availability", "99")));
        assertThat(ofProduct().worst().reading().remaining().orElseThrow())
                .isCloseTo(1 - 3_600 / 25_920.0, within(1e-9));
    }

    @Test
    void plannedMaintenanceIsLeftOutOnlyWhereTheSloSaysSo() {
        store(CHECKS);
        technology.run(() -> maintenance.plan(
                shop().id(),
                new NewMaintenance(
                        Instant.parse("2025-08-10T06:00:00Z"), Instant.parse("2025-08-10T06:30:00Z"), "New disks")));
        SloRow slo = define("Shop", SloDraft.byTime("Availability", "99.9"));
        assertThat(ofProduct().worst().reading().tally().bad()).isEqualTo(3_600);

        technology.call(() -> slos.change(
                slo.id(),
                slo.version(),
                new SloDraft(
                        "Availability", Measure.TIME, null, new BigDecimal("99.9"), SloWindow.DAYS_30, true, true)));
        SloReading excluded = ofProduct().worst().reading();
        assertThat(excluded.tally().bad()).isEqualTo(1_800);
        assertThat(excluded.tally().seconds()).isEqualTo(30 * 86_400 - 1_800);
    }

    @Test
    void whatAPersonReportedBesideAnOutageBurnsNothingTwice() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        store("%s%s,Shop,up\n%s,Shop,down\n%s,Shop,up\n%s,Shop,up\n"
                .formatted(
                        HEADER, now.minus(Duration.ofDays(40)), now.minusSeconds(9_000), now.minusSeconds(8_400), now));
        define("Shop", SloDraft.byTime("Availability", "99.9"));
        technology.run(() -> reported.open(new IncidentDraft(
                new IncidentNotes("Shop is slow", null, null),
                List.of(shop().id()),
                now.minusSeconds(9_600),
                null,
                now.minusSeconds(8_000),
                "",
                "")));

        SloDetails details = details("Shop");

        assertThat(details.incidents()).hasSize(2);
        assertThat(details.burned().incidents().values()).containsExactly(600.0);
        assertThat(details.burned().elsewhere()).isZero();
    }

    @Test
    void theQueriesAreAsManyForFiftySlosAndAYearOfOutagesAsForOne() {
        store(CHECKS);
        define("Shop", SloDraft.byTime("Availability", "99.9"));
        long few = queries(() -> viewer.call(budgets::all));
        long page = queries(() -> details("Shop"));
        long product = queries(this::ofProduct);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        StringBuilder more = new StringBuilder(HEADER);
        for (int service = 0; service < 49; service++) {
            for (int day = 365; day >= 0; day--) {
                more.append("%s,Service %02d,%s\n"
                        .formatted(now.minus(Duration.ofDays(day)), service, day % 3 == 1 ? "down" : "up"));
            }
        }
        store(more.toString());
        for (ServiceRow row : SystemActor.call("Test", services::all)) {
            if (!row.name().equals("Shop")) {
                technology.call(() -> slos.define(row.id(), SloDraft.byTime("Availability", "99.9")));
            }
        }

        assertThat(viewer.call(budgets::all)).hasSize(50);
        assertThat(queries(() -> viewer.call(budgets::all))).isEqualTo(few).isLessThan(15);
        assertThat(queries(() -> details("Shop"))).isEqualTo(page).isLessThan(20);
        assertThat(queries(this::ofProduct)).isEqualTo(product).isLessThan(20);
    }

    private long queries(Runnable work) {
        return Queries.of(factory, work);
    }

    private ProductBudget ofProduct() {
        return viewer.call(() -> budgets.ofProduct(checkout, AUGUST)).orElseThrow();
    }

    private SloRow define(String service, SloDraft draft) {
        return technology.call(() -> slos.define(service(service).id(), draft));
    }

    private ServiceRef shop() {
        return service("Shop");
    }

    private ServiceRef service(String name) {
        return viewer.call(portfolio::services).stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SloDetails details(String service) {
        return Objects.requireNonNull(
                viewer.call(() -> budgets.details(service(service))).getFirst());
    }

    private void store(String text) {
        Importer importer = importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
        technology.call(() -> ImportFiles.store(importer, "CHK", text));
    }
}
