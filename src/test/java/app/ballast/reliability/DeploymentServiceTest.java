package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.delivery.Missing;
import app.ballast.reliability.delivery.Recovery;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class DeploymentServiceTest extends ProductTest {

    private static final Instant AT = Instant.parse("2026-10-10T10:00:00Z");
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @Autowired
    private DeploymentService deployments;

    @Autowired
    private DeliveryService delivery;

    @Autowired
    private IncidentService reported;

    @Autowired
    private ReliabilityService reliability;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private EntityManagerFactory factory;

    @BeforeEach
    void addServices() {
        SystemActor.run("Test", () -> {
            services.add("Shop", Map.of(checkout, true));
            services.add("Search", Map.of(checkout, false));
        });
    }

    @Test
    void theSameAgainChangesNothingAndOtherValuesCorrectIt() {
        assertThat(take(named("run-1", DeploymentStatus.SUCCEEDED))).isEqualTo(DeploymentOutcome.Sort.STORED);
        assertThat(take(named("run-1", DeploymentStatus.SUCCEEDED))).isEqualTo(DeploymentOutcome.Sort.UNCHANGED);
        assertThat(take(named("run-1", DeploymentStatus.FAILED))).isEqualTo(DeploymentOutcome.Sort.CHANGED);
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(DeploymentStatus.FAILED);
            assertThat(row.version()).isEqualTo(1);
            assertThat(row.origin()).isEqualTo(DeploymentOrigin.REST);
            assertThat(row.setBy()).isEqualTo("T. Manager");
        });
    }

    @Test
    void aNameIsThatOfOneServiceAndEnvironment() {
        NewDeployment one = named("run-1", DeploymentStatus.SUCCEEDED);
        NewDeployment staging = new NewDeployment(
                "Staging", AT, "1.0", null, DeploymentStatus.SUCCEEDED, null, false, null, null, "run-1");
        List<DeploymentOutcome> outcomes = technology.call(() -> deployments.take(
                List.of(
                        new SentDeployment("shop", one),
                        new SentDeployment("search", one),
                        new SentDeployment("shop", staging)),
                DeploymentOrigin.REST,
                false));
        assertThat(outcomes).extracting(DeploymentOutcome::sort).containsOnly(DeploymentOutcome.Sort.STORED);
        assertThat(all()).extracting(row -> row.said().environment()).contains("staging");
    }

    @Test
    void withoutANameMomentAndLabelTellADeployment() {
        assertThat(take(NewDeployment.of(AT, "1.0"))).isEqualTo(DeploymentOutcome.Sort.STORED);
        assertThat(take(NewDeployment.of(AT, " 1.0 "))).isEqualTo(DeploymentOutcome.Sort.UNCHANGED);
        assertThat(take(NewDeployment.of(AT, "1.1"))).isEqualTo(DeploymentOutcome.Sort.STORED);
    }

    @Test
    void whatAPersonSaidStaysWhenItIsSentAgain() {
        take(named("run-1", DeploymentStatus.SUCCEEDED));
        Deployment row = all().getFirst();
        technology.run(
                () -> deployments.change(row.id(), row.version(), row.present().with(DeploymentStatus.FAILED)));
        assertThat(take(named("run-1", DeploymentStatus.SUCCEEDED))).isEqualTo(DeploymentOutcome.Sort.UNCHANGED);
        assertThat(all()).extracting(Deployment::status).containsExactly(DeploymentStatus.FAILED);
    }

    @Test
    void whatIsLeftOutTheSecondTimeStaysKnown() {
        Instant commit = AT.minusSeconds(3_600);
        take(new NewDeployment(
                "production", AT, "1.0", "abc", DeploymentStatus.SUCCEEDED, commit, false, null, null, "run-1"));
        take(named("run-1", DeploymentStatus.FAILED));
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.said().firstCommitAt()).isEqualTo(commit);
            assertThat(row.said().revision()).isEqualTo("abc");
        });
    }

    @Test
    void ofABatchTheGoodOnesAreStoredAndNothingOfAStrictOne() {
        List<SentDeployment> batch = List.of(
                new SentDeployment("shop", NewDeployment.of(AT, "1.0")),
                new SentDeployment("nothing", NewDeployment.of(AT, "1.0")),
                new SentDeployment("shop", NewDeployment.of(Instant.parse("2099-01-01T00:00:00Z"), "1.0")));
        assertThat(technology.call(() -> deployments.take(batch, DeploymentOrigin.REST, true)))
                .extracting(outcome -> field(outcome.refusal()))
                .containsExactly(null, "service", "deployedAt");
        assertThat(count("deployment")).isZero();
        technology.run(() -> deployments.take(batch, DeploymentOrigin.REST, false));
        assertThat(count("deployment")).isEqualTo(1);
    }

    @Test
    void aBatchHasAtMostAThousandAndOneLineInTheActivityLogForEachService() {
        List<SentDeployment> many = new ArrayList<>(IntStream.range(0, DeploymentService.MOST)
                .mapToObj(number -> new SentDeployment(
                        number % 2 == 0 ? "shop" : "search", NewDeployment.of(AT.plusSeconds(number), "v" + number)))
                .toList());
        technology.run(() -> deployments.take(many, DeploymentOrigin.REST, true));
        assertThat(count("deployment")).isEqualTo(DeploymentService.MOST);
        assertThat(rows("select note from activity where action = 'recorded deployments'"))
                .hasSize(2);
        many.add(new SentDeployment("shop", NewDeployment.of(AT, "one more")));
        assertThatThrownBy(() -> technology.run(() -> deployments.take(many, DeploymentOrigin.REST, true)))
                .hasMessageContaining("1,001");
    }

    @Test
    void onlyTechnologyManagersSayWhatWasDeployed() {
        take(NewDeployment.of(AT, "1.0"));
        Deployment row = all().getFirst();
        for (ActingAs other : List.of(product, viewer)) {
            assertThatThrownBy(() -> other.run(() -> deployments.take(
                            new SentDeployment("shop", NewDeployment.of(AT, "x")), DeploymentOrigin.PERSON)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.run(() -> deployments.change(row.id(), 0, row.present())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theDeploymentsOfAHiddenServiceDoNotExistForOthers() {
        ActingAs insider = somebody("I. Nsider", Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        SystemActor.run("Test", () -> services.add("Vault", Map.of(secret, true)));
        Deployment hidden = insider.call(() ->
                deployments.take(new SentDeployment("vault", NewDeployment.of(AT, "1.0")), DeploymentOrigin.PERSON));

        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> technology.call(() -> deployments.get(hidden.id())))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("deployment " + hidden.id().value());
        assertThat(technology
                        .call(() -> deployments.take(
                                List.of(new SentDeployment("vault", NewDeployment.of(AT, "2.0"))),
                                DeploymentOrigin.REST,
                                false))
                        .getFirst()
                        .refusal())
                .isNotNull();
        assertThat(technology.call(() -> delivery.all(OCTOBER, ZoneOffset.UTC)))
                .extracting(reading -> reading.service().key())
                .doesNotContain("vault");
    }

    @Test
    void aLostRaceIsTold() {
        take(NewDeployment.of(AT, "1.0"));
        Deployment row = all().getFirst();
        technology.run(
                () -> deployments.change(row.id(), row.version(), row.present().withUnplanned(true)));
        assertThatThrownBy(() -> technology.run(() -> deployments.change(
                        row.id(), row.version(), row.present().with(DeploymentStatus.FAILED))))
                .isInstanceOf(DomainException.class)
                .extracting(problem -> ((DomainException) problem).sort())
                .isEqualTo(DomainException.Sort.CONFLICT);
    }

    @Test
    void theListGoesOnWhereItsCursorSays() {
        technology.run(() -> deployments.take(
                IntStream.range(0, 25)
                        .mapToObj(number ->
                                new SentDeployment("shop", NewDeployment.of(AT.plusSeconds(number / 3), "v" + number)))
                        .toList(),
                DeploymentOrigin.REST,
                true));
        List<String> labels = new ArrayList<>();
        DeploymentPage.Cursor cursor = null;
        do {
            DeploymentPage.Cursor from = cursor;
            DeploymentPage page = viewer.call(() -> deployments.list(
                    DeploymentFilter.ALL, from == null ? null : DeploymentPage.Cursor.of(from.text()), 10));
            page.rows().forEach(row -> labels.add(row.said().label()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(labels).hasSize(25).doesNotHaveDuplicates().startsWith("v24", "v23");
    }

    @Test
    void theFilterNarrowsTheList() {
        take(named("a", DeploymentStatus.SUCCEEDED));
        take(named("b", DeploymentStatus.FAILED));
        ServiceId search = viewer.call(() -> portfolio.service("search")).id();
        assertThat(list(new DeploymentFilter(null, "Production", DeploymentStatus.FAILED, AT, AT.plusSeconds(1))))
                .hasSize(1);
        assertThat(list(new DeploymentFilter(search, null, null, null, null))).isEmpty();
        assertThat(list(new DeploymentFilter(null, null, null, null, AT))).isEmpty();
        assertThat(list(new DeploymentFilter(null, "staging", null, null, null)))
                .isEmpty();
    }

    @Test
    void theMetricsOfAServiceReadWhatReachedProduction() {
        ServiceId shop = viewer.call(() -> portfolio.service("shop")).id();
        technology.run(() -> reported.open(new IncidentDraft(
                new IncidentNotes("Broken", 1, 10), List.of(shop), AT, null, AT.plusSeconds(7_200), "", "")));
        IncidentId incident =
                viewer.call(() -> reliability.incidents(shop)).getFirst().id();
        take(new NewDeployment(
                "production", AT, "1.0", null, DeploymentStatus.FAILED, null, false, null, incident, "a"));
        take(new NewDeployment(
                "production",
                AT.plusSeconds(60),
                "1.1",
                null,
                DeploymentStatus.SUCCEEDED,
                AT.minusSeconds(3_540),
                true,
                null,
                incident,
                "b"));
        take(named("never", DeploymentStatus.NOT_DEPLOYED));
        DeliveryReading reading = viewer.call(() -> delivery.of(shop, OCTOBER, ZoneOffset.UTC));

        assertThat(reading.figures().deployments()).isEqualTo(2);
        assertThat(reading.figures().changeFailRate().orElseThrow()).isEqualTo(0.5);
        assertThat(reading.figures().reworkRate().orElseThrow()).isEqualTo(0.5);
        assertThat(Objects.requireNonNull(reading.figures().leadTime()).median().toMinutes())
                .isEqualTo(60);
        assertThat(reading.failures())
                .singleElement()
                .extracting(DeliveryReading.Failure::recovery)
                .isNotNull()
                .extracting(Recovery::how, recovery -> recovery.after().toMinutes())
                .containsExactly(Recovery.How.INCIDENT, 120L);
        assertThat(viewer.call(() -> delivery.all(OCTOBER, ZoneOffset.UTC)))
                .filteredOn(other -> other.service().key().equals("search"))
                .singleElement()
                .satisfies(other -> assertThat(other.figures().sharesMissing()).contains(Missing.NOTHING_RECORDED));
    }

    @Test
    void anIncidentThatIsNotThereIsRefused() {
        NewDeployment one = new NewDeployment(
                "production", AT, "1.0", null, DeploymentStatus.FAILED, null, false, null, new IncidentId(99), null);
        assertThatThrownBy(() -> take(one))
                .isInstanceOf(DomainException.class)
                .extracting(problem -> ((DomainException) problem).field())
                .isEqualTo("incident");
    }

    @Test
    void theMetricsTakeAsManyQueriesForManyServicesAsForOne() {
        take(NewDeployment.of(AT, "1.0"));
        long few = queries();
        SystemActor.run("Test", () -> IntStream.range(0, 20)
                .forEach(number -> services.add("Extra " + number, Map.of(checkout, false))));
        technology.run(() -> deployments.take(
                IntStream.range(0, 200)
                        .mapToObj(number -> new SentDeployment(
                                "extra-" + number % 20, NewDeployment.of(AT.plusSeconds(number), "v" + number)))
                        .toList(),
                DeploymentOrigin.REST,
                true));
        assertThat(queries()).isEqualTo(few);
    }

    private long queries() {
        return Queries.of(factory, () -> viewer.run(() -> delivery.all(OCTOBER, ZoneOffset.UTC)));
    }

    private DeploymentOutcome.Sort take(NewDeployment one) {
        DeploymentOutcome outcome = technology
                .call(() -> deployments.take(List.of(new SentDeployment("shop", one)), DeploymentOrigin.REST, false))
                .getFirst();
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        return outcome.sort();
    }

    private static NewDeployment named(String id, DeploymentStatus status) {
        return new NewDeployment("production", AT, "1.0", null, status, null, false, null, null, id);
    }

    private List<Deployment> all() {
        return list(DeploymentFilter.ALL);
    }

    private List<Deployment> list(DeploymentFilter filter) {
        return viewer.call(() -> deployments.list(filter, null, 100)).rows();
    }

    private static @Nullable String field(@Nullable DomainException refusal) {
        return refusal == null ? null : refusal.field();
    }
}
