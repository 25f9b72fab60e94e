package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.audit.ActivityFilter;
import app.ballast.common.DomainException;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ActivityLine;
import app.ballast.portfolio.ActivityStream;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.SloWindow;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SloServiceTest extends ProductTest {

    @Autowired
    private SloService slos;

    @Autowired
    private ActivityStream stream;

    @Autowired
    private SloBudgets budgets;

    @Autowired
    private MaintenanceService maintenance;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    private ServiceId shop = new ServiceId(0);

    @BeforeEach
    void aService() {
        shop = service("Shop", checkout);
    }

    @Test
    void whatWasDoneToAnObjectiveLeadsToThePageOfItsService() {
        define(SloDraft.byTime("Availability", "99.9"));
        assertThat(viewer.call(() -> stream.lines(ActivityFilter.ALL, null, 50)))
                .filteredOn(line -> line.row().subjectType().equals(SloId.SUBJECT))
                .extracting(ActivityLine::path)
                .containsExactly("reliability/shop");
    }

    @Test
    void technologyManagersDefineAndEverybodyReads() {
        SloRow slo = define(SloDraft.byTime(" Availability ", "99.9"));

        assertThat(viewer.call(slos::all)).containsExactly(slo);
        assertThat(slo.name()).isEqualTo("Availability");
        assertThat(slo.objective().fraction()).isEqualByComparingTo("0.999");
        assertThat(slo.setBy()).isEqualTo("T. Manager");
        assertThatThrownBy(() -> product.run(() -> slos.define(shop, SloDraft.byTime("Mine", "99"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyObjectiveStaysInTheHistory() {
        SloRow first = define(SloDraft.byTime("Availability", "99.9"));
        SloRow second = change(first, SloDraft.byTime("Availability", "99.95"));
        change(second, SloDraft.byTime("Uptime", "99.95"));

        assertThat(viewer.call(() -> slos.objectives(first.id())))
                .extracting(
                        change -> change.before() == null
                                ? null
                                : change.before().fraction().toPlainString(),
                        change -> change.after().fraction().toPlainString(),
                        ObjectiveChange::by)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("0.999", "0.9995", "T. Manager"),
                        org.assertj.core.api.Assertions.tuple(null, "0.999", "T. Manager"));
    }

    @Test
    void whoComesSecondIsToldAndTheFirstChangeStays() {
        SloRow read = define(SloDraft.byTime("Availability", "99.9"));
        change(read, SloDraft.byTime("Availability", "99.5"));

        assertThatThrownBy(() -> change(read, SloDraft.byTime("Availability", "99")))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                        .isEqualTo(DomainException.Sort.CONFLICT));
        assertThat(viewer.call(() -> slos.get(read.id())).objective().fraction())
                .isEqualByComparingTo("0.995");
    }

    @Test
    void aServiceHasANameOnceUnlessItIsArchived() {
        SloRow first = define(SloDraft.byTime("Availability", "99.9"));
        assertField("name", () -> define(SloDraft.byTime("availability", "99")));

        technology.run(() -> slos.archive(first.id()));
        assertThat(viewer.call(slos::all)).isEmpty();
        SloRow second = define(SloDraft.byTime("Availability", "99"));
        assertField("name", () -> technology.run(() -> slos.restore(first.id())));
        technology.run(() -> slos.archive(second.id()));
        technology.run(() -> slos.restore(first.id()));
        assertThat(viewer.call(slos::all)).extracting(SloRow::id).containsExactly(first.id());
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        for (String percent : List.of("0", "-1", "100.1", "1e400", "99.1234567")) {
            assertField("objective", () -> SloDraft.byTime("Availability", percent));
        }
        assertField("name", () -> SloDraft.byTime("  ", "99"));
        assertField("series", () -> draft(Measure.EVENTS, null, false));
        assertField("series", () -> draft(Measure.TIME, "chk-requests", false));
        assertField("excludesMaintenance", () -> draft(Measure.EVENTS, "chk-requests", true));
        assertThat(SloDraft.byTime("Availability", "100").objective().leavesBudget())
                .isFalse();
    }

    @Test
    void anSloByEventsNeedsASeriesOfRatiosOfItsService() {
        ServiceId other = service("Other", secretOf(technology));
        SeriesRef requests = series(checkout, Unit.RATIO, "requests");
        SeriesRef users = series(checkout, Unit.COUNT, "orders");

        SloRow slo = define(draft(Measure.EVENTS, requests.key(), false));
        assertThat(slo.series()).isEqualTo("chk-requests");
        assertField(
                "series",
                () -> define(new SloDraft(
                        "Orders", Measure.EVENTS, users.key(), new BigDecimal("99"), SloWindow.MONTH, false, true)));
        assertField(
                "series",
                () -> technology.call(() -> slos.define(other, draft(Measure.EVENTS, requests.key(), false))));
    }

    @Test
    void whatHangsOnARestrictedProductDoesNotExistForOthers() {
        ProductId secret = secretOf(technology);
        ServiceId vault = service("Vault", secret);
        SloRow hidden = technology.call(() -> slos.define(vault, SloDraft.byTime("Availability", "99.9")));
        // The service is everybody's, and the series is not.
        SystemActor.run(
                "Test", () -> services.change(shop, row(shop).version(), "Shop", Map.of(checkout, true, secret, true)));
        SeriesRef requests = series(secret, Unit.RATIO, "requests");
        SloRow half = define(draft(Measure.EVENTS, requests.key(), false));
        SloRow open = define(SloDraft.byTime("Availability", "99.9"));

        assertThat(viewer.call(slos::all)).extracting(SloRow::id).containsExactly(open.id());
        assertThat(viewer.call(budgets::all))
                .extracting(status -> status.slo().id())
                .containsExactly(open.id());
        assertThat(viewer.call(() -> budgets.details(portfolio.service("shop"))))
                .hasSize(1);
        for (SloId id : List.of(hidden.id(), half.id())) {
            for (Runnable call :
                    List.<Runnable>of(() -> slos.get(id), () -> slos.objectives(id), () -> budgets.details(id))) {
                assertNotFound(viewer, call);
            }
        }
        assertNotFound(viewer, () -> maintenance.of(vault));
        ActingAs outsider = somebody("O. Sider", app.ballast.people.Role.TECHNOLOGY);
        assertNotFound(outsider, () -> slos.change(hidden.id(), 0, SloDraft.byTime("Availability", "1")));
        assertNotFound(outsider, () -> slos.archive(hidden.id()));
        assertNotFound(outsider, () -> slos.define(vault, SloDraft.byTime("Mine", "1")));
        assertNotFound(outsider, () -> maintenance.plan(vault, night()));
        assertThat(technology.call(slos::all)).hasSize(3);
        assertThat(rows("select product_id from activity where subject_label like 'Vault%'"))
                .isNotEmpty()
                .allMatch(row -> row.contains(String.valueOf(secret.value())));
    }

    @Test
    void maintenanceIsPlannedAndTakenBackByTechnologyManagers() {
        technology.run(() -> maintenance.plan(shop, night()));

        List<MaintenanceRow> planned = viewer.call(() -> maintenance.of(shop));
        assertThat(planned).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("New disks");
            assertThat(row.setBy()).isEqualTo("T. Manager");
        });
        MaintenanceId id = planned.getFirst().id();
        assertThatThrownBy(() -> viewer.run(() -> maintenance.remove(shop, id)))
                .isInstanceOf(AccessDeniedException.class);
        assertNotFound(technology, () -> maintenance.remove(service("Other", checkout), id));
        technology.run(() -> maintenance.remove(shop, id));
        assertThat(viewer.call(() -> maintenance.of(shop))).isEmpty();
        assertField("to", () -> new NewMaintenance(night().to(), night().from(), "Backwards"));
        assertField("title", () -> new NewMaintenance(night().from(), night().to(), ""));
    }

    private static NewMaintenance night() {
        return new NewMaintenance(
                Instant.parse("2026-01-01T01:00:00Z"), Instant.parse("2026-01-01T03:00:00Z"), "New disks");
    }

    private ServiceId service(String name, ProductId of) {
        return SystemActor.call("Test", () -> services.add(name, Map.of(of, true)));
    }

    private app.ballast.portfolio.ServiceRow row(ServiceId id) {
        return SystemActor.call("Test", services::all).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SeriesRef series(ProductId of, Unit unit, String metric) {
        return technology.call(() -> metrics.define(
                new NewSeries(of, null, metric, metric, unit, Better.UP, Side.RELIABILITY, null, "a test")));
    }

    private static SloDraft draft(Measure measure, @org.jspecify.annotations.Nullable String series, boolean excludes) {
        return new SloDraft("Requests", measure, series, new BigDecimal("99.9"), SloWindow.DAYS_7, excludes, true);
    }

    private SloRow define(SloDraft draft) {
        return technology.call(() -> slos.define(shop, draft));
    }

    private SloRow change(SloRow slo, SloDraft draft) {
        return technology.call(() -> slos.change(slo.id(), slo.version(), draft));
    }

    private static void assertField(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
    }

    private static void assertNotFound(ActingAs who, Runnable work) {
        assertThatThrownBy(() -> who.run(work))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                        .isEqualTo(DomainException.Sort.NOT_FOUND));
    }
}
