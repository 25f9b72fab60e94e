package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.importing.Importer;
import app.ballast.metrics.Metric;
import app.ballast.metrics.NewTarget;
import app.ballast.metrics.TargetService;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRow;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.slo.DurationSummary;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReliabilitySnapshotTest extends ProductTest {

    private static final String HEADER = "checked_at,service,status\n";
    private static final Period AUGUST = new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 31));
    /** Shop is down for 30 minutes, Search for 30 minutes of which 10 are the same, and Search again and still. */
    private static final String CHECKS = HEADER + """
            2025-07-31T00:00:00Z,Shop,up
            2025-08-10T06:00:00Z,Shop,down
            2025-08-10T06:30:00Z,Shop,up
            2025-09-01T00:00:00Z,Shop,up
            2025-07-31T00:00:00Z,Search,up
            2025-08-10T06:20:00Z,Search,down
            2025-08-10T06:50:00Z,Search,up
            2025-08-31T23:00:00Z,Search,down
            2025-08-31T23:40:00Z,Search,down
            """;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private ReliabilityService reliability;

    @Autowired
    private IncidentService reported;

    @Autowired
    private DeploymentService deployments;

    @Autowired
    private TargetService targets;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void aProductIsDownWhileAnyOfItsCriticalServicesIs() {
        store(CHECKS);

        ReliabilitySnapshot snapshot = snapshot();

        long down = Duration.ofMinutes(50 + 40).toSeconds();
        assertThat(snapshot.availability()).isEqualTo(new Availability(31 * 86_400 - down, down, 0));
        assertThat(snapshot.days()).hasSize(31);
        assertThat(snapshot.days().get(9).availability().downSeconds()).isEqualTo(3_000);
        assertThat(snapshot.incidents())
                .extracting(row -> row.service().key())
                .containsExactly("shop", "search", "search");
        assertThat(snapshot.incidents()).extracting(IncidentRow::downSeconds).containsExactly(1_800L, 1_800L, 2_400L);
        assertThat(snapshot.recovery().open()).isEqualTo(1);
        assertThat(snapshot.recovery().toResolve())
                .extracting(DurationSummary::median)
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(snapshot.freshness())
                .isNotNull()
                .extracting(Freshness::lastCheck)
                .isEqualTo(Instant.parse("2025-09-01T00:00:00Z"));
    }

    @Test
    void theBudgetIsThatOfThirtyDaysAndOnlyWithAnObjective() {
        store(CHECKS);
        assertThat(snapshot().budget()).isNull();

        technology.run(() -> targets.set(checkout, Metric.AVAILABILITY, NewTarget.of(0.999)));

        BudgetReading budget = Objects.requireNonNull(snapshot().budget());
        assertThat(budget.window().from()).isEqualTo(LocalDate.of(2025, 8, 2));
        assertThat(budget.budget().budget()).contains(Duration.ofSeconds(2_592));
        assertThat(budget.budget().remaining().orElseThrow()).isCloseTo(1 - 5_400 / 2_592.0, within(1e-9));
    }

    @Test
    void anUncriticalServiceCountsNotAndNoneAtAllLeavesAllUnknown() {
        store(CHECKS);
        SystemActor.run("Test", () -> {
            for (ServiceRow row : services.all()) {
                services.change(row.id(), row.version(), row.name(), Map.of(checkout, false));
            }
        });

        ReliabilitySnapshot snapshot = snapshot();

        assertThat(snapshot.services()).isEmpty();
        assertThat(snapshot.availability()).isEqualTo(new Availability(0, 0, 31 * 86_400));
        assertThat(snapshot.incidents()).isEmpty();
        assertThat(snapshot.freshness()).isNull();
    }

    @Test
    void whatBeganBeforeThePeriodAndStillRanBelongsToIt() {
        store(CHECKS);
        Period later = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 2));
        assertThat(viewer.call(() -> reliability.snapshot(checkout, later)).incidents())
                .singleElement()
                .extracting(IncidentRow::startedAt)
                .isEqualTo(Instant.parse("2025-08-31T23:00:00Z"));
    }

    @Test
    void deploymentsToProductionThatReachedItBelongToTheSnapshot() {
        store(CHECKS);
        Instant at = Instant.parse("2025-08-10T05:55:00Z");
        technology.run(() -> {
            deploy(NewDeployment.PRODUCTION, at, " 1.4.0 ", DeploymentStatus.SUCCEEDED);
            deploy(NewDeployment.PRODUCTION, at.plusSeconds(60), "1.4.1", DeploymentStatus.FAILED);
            deploy(NewDeployment.PRODUCTION, at.plusSeconds(90), "1.4.2", DeploymentStatus.NOT_DEPLOYED);
            deploy("staging", at, "1.5.0", DeploymentStatus.SUCCEEDED);
        });

        assertThat(snapshot().deployments())
                .extracting(DeploymentRow::label, DeploymentRow::deployedAt)
                .containsExactly(tuple("1.4.0", at), tuple("1.4.1", at.plusSeconds(60)));
    }

    private void deploy(String environment, Instant at, String label, DeploymentStatus status) {
        NewDeployment one = new NewDeployment(environment, at, label, null, status, null, false, null, null, null);
        deployments.take(new SentDeployment("shop", one), DeploymentOrigin.PERSON);
    }

    @Test
    void aReportedIncidentIsShownButLeavesAvailabilityAsItIs() {
        store(CHECKS);
        ServiceId shop = viewer.call(() -> portfolio.service("shop")).id();
        Instant start = Instant.parse("2025-08-20T10:00:00Z");
        Availability before = snapshot().availability();

        technology.run(() -> reported.open(new IncidentDraft(
                new IncidentNotes("Payments refused", 1, 10),
                List.of(shop),
                start,
                null,
                start.plusSeconds(600),
                "",
                "")));

        assertThat(snapshot().availability()).isEqualTo(before);
        assertThat(snapshot().incidents())
                .filteredOn(row -> row.origin() == IncidentOrigin.PERSON)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.title()).isEqualTo("Payments refused");
                    assertThat(row.downSeconds()).isEqualTo(600);
                });
        assertThatThrownBy(() -> technology.run(() -> reported.open(new IncidentDraft(
                        IncidentNotes.NONE, List.of(shop), start, null, start.minusSeconds(1), "", ""))))
                .hasMessageContaining("before it begins");
    }

    @Test
    void aRestrictedProductAndItsServicesAreAsGoodAsAbsent() {
        ProductId secret = secretOf(technology);
        technology.call(() -> ImportFiles.store(importer(), "SEC", CHECKS));
        ServiceId shop = technology.call(() -> portfolio.service("shop")).id();

        for (Runnable call : List.<Runnable>of(
                () -> reliability.snapshot(secret, AUGUST),
                () -> reliability.incidents(shop),
                () -> reliability.freshness(shop),
                () -> reliability.availability(shop, AUGUST, ZoneOffset.UTC))) {
            assertThatThrownBy(() -> viewer.run(call))
                    .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                            .isEqualTo(DomainException.Sort.NOT_FOUND));
        }
    }

    @Test
    void theQueriesAreAsManyForManyServicesAsForFew() {
        store(CHECKS);
        technology.run(() -> targets.set(checkout, Metric.AVAILABILITY, NewTarget.of(0.999)));
        long few = Queries.of(factory, this::snapshot);
        StringBuilder more = new StringBuilder(HEADER);
        for (int service = 0; service < 30; service++) {
            for (int day = 1; day < 28; day++) {
                more.append(
                        "2025-08-%02dT00:00:00Z,Service %d,%s\n".formatted(day, service, day % 3 == 0 ? "down" : "up"));
            }
        }
        store(more.toString());

        assertThat(snapshot().incidents()).hasSizeGreaterThan(200);
        assertThat(Queries.of(factory, this::snapshot)).isEqualTo(few).isBetween(5L, 25L);
    }

    private Importer importer() {
        return importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
    }

    private void store(String text) {
        technology.call(() -> ImportFiles.store(importer(), "CHK", text));
    }

    private ReliabilitySnapshot snapshot() {
        return viewer.call(() -> reliability.snapshot(checkout, AUGUST));
    }
}
