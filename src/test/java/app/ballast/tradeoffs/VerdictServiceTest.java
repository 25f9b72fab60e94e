package app.ballast.tradeoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.scoring.Input;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.importing.Importer;
import app.ballast.metrics.Better;
import app.ballast.metrics.Metric;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.NewTarget;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.Side;
import app.ballast.metrics.TargetService;
import app.ballast.metrics.Unit;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloService;
import app.ballast.support.ActingAs;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import app.ballast.tradeoffs.verdict.Advice;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VerdictServiceTest extends ProductTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private VerdictService verdicts;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private SloService slos;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ServiceCosts costs;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private TargetService targets;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private TriageService triage;

    @Autowired
    private ScoringService scoring;

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void aSpentBudgetPutsStabilityFirstAndTellsThePrices() {
        // 48 min down of the 43 min 12 s that 99.9 % over 30 days allow, ten days ago.
        outage(Duration.ofDays(10), Duration.ofMinutes(48));
        users(18_000);
        target(19_000);
        cost("600");
        priced(Kind.FEATURE, Map.of(Input.VALUE_PER_WEEK, 8_000, Input.CONFIDENCE, 80));
        priced(
                Kind.STABILITY,
                Map.of(
                        Input.INCIDENTS_PER_WEEK, 0.25,
                        Input.IMPACT_MINUTES, 40,
                        Input.COST_PER_MINUTE, 600,
                        Input.RESPONSE_HOURS, 6,
                        Input.HOURLY_COST, 75,
                        Input.CONFIDENCE, 80));

        ProductVerdict verdict = of();

        assertThat(verdict.verdict().advice()).isEqualTo(Advice.STABILITY_FIRST);
        assertThat(Objects.requireNonNull(verdict.standing()).remaining()).isCloseTo(-1 / 9.0, within(0.001));
        assertThat(verdict.price().features().perWeek()).isEqualByComparingTo("6400");
        assertThat(verdict.price().upkeep().perWeek()).isEqualByComparingTo("5160");
        var outage = Objects.requireNonNull(verdict.price().outage());
        assertThat(outage.incidents()).isEqualTo(1);
        assertThat(outage.amount()).isEqualByComparingTo("28800");
    }

    @Test
    void aFullBudgetAndATargetBehindPutFeaturesFirst() {
        outage(Duration.ofDays(10), Duration.ofMinutes(4));
        users(18_000);
        target(19_000);
        assertThat(of().verdict().advice()).isEqualTo(Advice.FEATURE_FIRST);
        users(19_000);
        assertThat(of().verdict().advice()).isEqualTo(Advice.BALANCED);
    }

    @Test
    void withoutTargetOrChecksThereIsNotEnoughData() {
        assertThat(of().verdict().advice()).isEqualTo(Advice.NOT_ENOUGH_DATA);
        outage(Duration.ofDays(10), Duration.ofMinutes(4));
        assertThat(of().verdict().advice()).isEqualTo(Advice.NOT_ENOUGH_DATA);
        users(18_000);
        target(19_000);
        assertThat(of().verdict().advice()).isEqualTo(Advice.FEATURE_FIRST);
    }

    @Test
    void theCourseTellsEachDayByWhatWasKnownThen() {
        outage(Duration.ofDays(10), Duration.ofMinutes(48));
        List<VerdictDay> days =
                viewer.call(() -> verdicts.history(checkout, new Period(TODAY.minusDays(14), TODAY.plusDays(3))));
        assertThat(days).hasSize(15);
        assertThat(days.getFirst().advice()).isEqualTo(Advice.NOT_ENOUGH_DATA);
        assertThat(days.getFirst().remaining()).isEqualTo(1.0);
        assertThat(days.getLast().day()).isEqualTo(TODAY);
        assertThat(days.getLast().advice()).isEqualTo(Advice.STABILITY_FIRST);
        assertThat(days.getLast().remaining()).isCloseTo(-1 / 9.0, within(0.001));
    }

    @Test
    void theSameDataAlwaysGivesTheSameVerdict() {
        outage(Duration.ofDays(10), Duration.ofMinutes(48));
        users(18_000);
        target(19_000);
        assertThat(of().verdict().rules()).isEqualTo(of().verdict().rules());
    }

    @Test
    void ofARestrictedProductThereIsNoVerdictForOthers() {
        ActingAs insider = somebody("I. Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        assertThatThrownBy(() -> viewer.call(() -> verdicts.of(secret))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> viewer.call(() -> verdicts.history(secret, new Period(TODAY, TODAY))))
                .isInstanceOf(DomainException.class);
        assertThat(viewer.call(() -> verdicts.all()))
                .extracting(one -> one.product().key())
                .containsExactly("CHK");
        assertThat(insider.call(() -> verdicts.all())).hasSize(2);
    }

    @Test
    void verdictsTakeTheSameQueriesForOneProductAndForMany() {
        outage(Duration.ofDays(10), Duration.ofMinutes(48));
        users(18_000);
        target(19_000);
        long one = Queries.of(factory, () -> viewer.run(() -> verdicts.all()));
        for (int i = 0; i < 5; i++) {
            String key = "MOR" + i;
            SystemActor.run("Test", () -> {
                ProductId more = settings.add(NewProduct.open(key, "More " + key));
                services.add("Service " + key, Map.of(more, true));
            });
        }
        assertThat(Queries.of(factory, () -> viewer.run(() -> verdicts.all()))).isEqualTo(one);
    }

    private ProductVerdict of() {
        return viewer.call(() -> verdicts.of(checkout));
    }

    /** Known for 100 days; down once, so long ago. */
    private void outage(Duration ago, Duration length) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant down = now.minus(ago);
        String checks = "checked_at,service,status\n%s,Shop,up\n%s,Shop,down\n%s,Shop,up\n%s,Shop,up\n"
                .formatted(now.minus(Duration.ofDays(100)), down, down.plus(length), now);
        Importer importer = importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
        technology.call(() -> ImportFiles.store(importer, "CHK", checks));
        SystemActor.run("Test", () -> services.all().stream()
                .filter(row -> row.name().equals("Shop"))
                .forEach(row -> services.change(row.id(), row.version(), row.name(), Map.of(checkout, true))));
        technology.call(() -> slos.define(portfolio.service("shop").id(), SloDraft.byTime("Availability", "99.9")));
    }

    private void users(double people) {
        product.call(() -> metrics.record(
                metrics.define(new NewSeries(
                                checkout,
                                null,
                                "active-users-7d",
                                "Active users",
                                Unit.PEOPLE,
                                Better.UP,
                                Side.PRODUCT,
                                7,
                                "Made up"))
                        .id(),
                List.of(NewPoint.of(TODAY, people)),
                PointOrigin.IMPORT));
    }

    private void target(double people) {
        product.run(() -> targets.set(checkout, Metric.ACTIVE_USERS_7D, NewTarget.of(people)));
    }

    private void cost(String minute) {
        technology.run(() -> costs.set("shop", new ServiceCost(TODAY, new BigDecimal(minute), null, null), null));
    }

    private void priced(Kind kind, Map<Input, Number> inputs) {
        ActingAs owner = kind == Kind.FEATURE ? product : technology;
        ItemKey key = owner.call(() -> backlog.log(NewWorkItem.of(checkout, kind, "Work of " + kind)));
        WorkItemId id = owner.call(() -> backlog.id(key));
        owner.run(() -> triage.accept(id));
        inputs.forEach(
                (input, value) -> owner.run(() -> scoring.enter(id, input, new BigDecimal(String.valueOf(value)))));
    }
}
