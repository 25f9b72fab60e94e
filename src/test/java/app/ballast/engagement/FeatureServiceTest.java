package app.ballast.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.audit.ActivityFilter;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.LinkedItem;
import app.ballast.backlog.NewWorkItem;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusal;
import app.ballast.engagement.measures.Adoption;
import app.ballast.engagement.measures.ToRetire;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ActivityLine;
import app.ballast.portfolio.ActivityStream;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.ActingAs;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class FeatureServiceTest extends ProductTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 15);

    @Autowired
    private FeatureService features;

    @Autowired
    private ActivityStream stream;

    @Autowired
    private FeatureAdoption adoption;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ServiceCosts costs;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private EntityManagerFactory factory;

    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

    @Test
    void productManagersAddFeaturesAndEverybodyReads() {
        ItemKey item = viewer.call(() -> backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Pay in one step")));
        service("Shop");
        FeatureRow made = product.call(() -> features.define(
                checkout,
                null,
                new FeatureDraft(
                        " Quick  Pay ", "paid", item, Set.of("shop"), new BigDecimal("50"), DUE, today.minusDays(9))));

        assertThat(made.key()).isEqualTo("chk-quick-pay");
        assertThat(made.name()).isEqualTo("Quick Pay");
        assertThat(made.item()).isNotNull().extracting(LinkedItem::title).isEqualTo("Pay in one step");
        assertThat(made.services()).extracting("key").containsExactly("shop");
        assertThat(made.targetShare()).isEqualByComparingTo("0.5");
        assertThat(viewer.call(features::all)).containsExactly(made);
        assertThat(viewer.call(() -> metrics.series("chk-quick-pay-adoption")).windowDays())
                .isEqualTo(28);
        assertThatThrownBy(() -> technology.run(() -> features.define(checkout, null, FeatureDraft.named("X"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatWasDoneToAFeatureLeadsToItsPage() {
        define("Quick Pay");
        assertThat(viewer.call(() -> stream.lines(ActivityFilter.ALL, null, 50)))
                .filteredOn(line -> line.row().subjectType().equals(FeatureId.SUBJECT))
                .extracting(ActivityLine::path)
                .containsExactly("features/chk-quick-pay");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        define("Quick Pay");
        assertField("key", () -> define("quick PAY"));
        assertField("key", () -> product.call(() -> features.define(checkout, "Quick Pay", FeatureDraft.named("X"))));
        assertField("name", () -> define(" "));
        assertField("target", () -> target("0", DUE));
        assertField("target", () -> target("100.1", DUE));
        assertField("target", () -> target("1e400", DUE));
        assertField("targetDue", () -> target("50", null));
        assertField("target", () -> new FeatureDraft("X", "", null, Set.of(), null, DUE, null));
        assertField("item", () -> define(new FeatureDraft("X", "", ItemKey.of("CHK-99"), Set.of(), null, null, null)));
        assertField("services", () -> define(new FeatureDraft("X", "", null, Set.of("none"), null, null, null)));
        assertField(
                "shippedOn", () -> define(new FeatureDraft("X", "", null, Set.of(), null, null, today.plusDays(2))));
        assertField("coreAction", () -> new FeatureDraft("X", "a".repeat(301), null, Set.of(), null, null, null));
    }

    @Test
    void aSeriesOfSomethingElseIsNotTakenForItsAdoption() {
        product.run(() -> metrics.define(new NewSeries(
                checkout, null, "gifts-adoption", "Gifts", Unit.COUNT, Better.UP, Side.PRODUCT, null, "Test")));
        assertField("key", () -> define("Gifts"));
    }

    @Test
    void whoComesSecondIsTold() {
        FeatureRow read = define("Quick Pay");
        product.call(() -> features.change(read.key(), read.version(), FeatureDraft.named("Quicker Pay")));

        assertThatThrownBy(() -> product.call(
                        () -> features.change(read.key(), read.version(), FeatureDraft.named("Quickest Pay"))))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                        .isEqualTo(DomainException.Sort.CONFLICT));
        assertThat(viewer.call(() -> features.get(read.key())).name()).isEqualTo("Quicker Pay");
    }

    @Test
    void anArchivedFeatureLeavesTheListsAndComesBack() {
        FeatureRow made = define("Quick Pay");
        product.run(() -> features.archive(made.key()));
        assertThat(viewer.call(features::all)).isEmpty();
        assertThat(viewer.call(() -> features.get(made.key())).archived()).isTrue();
        product.run(() -> features.restore(made.key()));
        assertThat(viewer.call(features::all)).hasSize(1);
    }

    @Test
    void aFeatureOfARestrictedProductDoesNotExistForOthers() {
        ActingAs insider = somebody("I. Nsider", Role.PRODUCT);
        var secret = secretOf(insider);
        FeatureRow made = insider.call(() -> features.define(secret, null, FeatureDraft.named("Plan")));

        assertThat(product.call(features::all)).isEmpty();
        assertMissing(() -> product.call(() -> features.get(made.key())));
        assertMissing(() -> product.run(() -> features.archive(made.key())));
        assertMissing(() ->
                product.call(() -> adoption.record(made.key(), List.of(new Adoption(today, 1, 2)), PointOrigin.API)));
        assertMissing(() -> product.call(() -> adoption.history(made.key(), Period.lastDays(9, today))));
    }

    @Test
    void countsAreStoredOnceAndWhatAPersonEnteredStays() {
        FeatureRow feature = define("Quick Pay");
        assertThat(record(feature, PointOrigin.API, new Adoption(today, 40, 100)))
                .isEqualTo(new PointTally(1, 0, 0));
        assertThat(record(feature, PointOrigin.API, new Adoption(today, 40, 100)))
                .isEqualTo(new PointTally(0, 1, 0));
        record(feature, PointOrigin.PERSON, new Adoption(today, 41, 100));
        assertThat(record(feature, PointOrigin.API, new Adoption(today, 40, 100)))
                .isEqualTo(new PointTally(0, 0, 1));

        assertThat(viewer.call(() -> adoption.history(feature.key(), Period.lastDays(7, today))))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.adoption()).isEqualTo(new Adoption(today, 41, 100));
                    assertThat(known.by()).isEqualTo("P. Manager");
                });
    }

    @Test
    void daysToComeAndDaysThatAreThereTwiceAreRefused() {
        FeatureRow feature = define("Quick Pay");
        assertField("date", () -> record(feature, PointOrigin.API, new Adoption(today.plusDays(3), 1, 2)));
        assertField("date", () -> record(feature, PointOrigin.API, new Adoption(LocalDate.of(1999, 12, 31), 1, 2)));
        assertField(
                "date", () -> record(feature, PointOrigin.API, new Adoption(today, 1, 2), new Adoption(today, 1, 3)));
        assertField("counts", () -> record(feature, PointOrigin.API));
        assertThat(count("series_point")).isZero();
    }

    @Test
    void aFeatureThatFewerAndFewerUseMayBeOneToRetire() {
        service("Shop");
        technology.run(() ->
                costs.set("shop", new ServiceCost(today.minusDays(400), null, null, new BigDecimal("1200")), null));
        FeatureRow feature =
                define(new FeatureDraft("Quick Pay", "", null, Set.of("shop"), null, null, today.minusDays(200)));
        assertThat(use(feature).retire().verdict()).isEqualTo(ToRetire.Verdict.NO_ADOPTION);
        record(feature, PointOrigin.API, new Adoption(today.minusDays(92), 31, 1_000), new Adoption(today, 19, 1_000));

        FeatureUse use = use(feature);
        assertThat(use.retire().verdict()).isEqualTo(ToRetire.Verdict.SUGGESTED);
        assertThat(use.costNow()).isEqualByComparingTo("1200");
        technology.run(() -> costs.set("shop", new ServiceCost(today.minusDays(3), null, null, BigDecimal.TEN), null));
        assertThat(use(feature).retire().verdict()).isEqualTo(ToRetire.Verdict.CHEAPER);
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithFeatures() {
        define("One");
        long few = queries();
        for (int i = 0; i < 20; i++) {
            record(define("More " + i), PointOrigin.API, new Adoption(today, i, 100));
        }
        assertThat(queries()).isEqualTo(few);
    }

    private long queries() {
        return Queries.of(factory, () -> viewer.run(() -> adoption.use(features.all())));
    }

    @Test
    void aFileBringsCountsAndNamesTheLinesThatCannotBeTaken() {
        define("Quick Pay");
        String file = """
                Date,feature,adopters,active,by
                2026-01-01,quick-pay,40,100,me
                2026-01-02,chk-quick-pay,41,100,
                2026-01-02,chk-quick-pay,41,100,
                2026-01-03,quick-pay,101,100,
                2026-01-04,gifts,1,100,
                2026-01-05,quick-pay,-1,100,
                2026-01-06,quick-pay,1.5,100,
                01/07/2026,quick-pay,1,100,
                2026-01-02,quick-pay,42,100,
                2199-01-01,quick-pay,1,100,
                2026-01-09,quick-pay,1,100,,,
                """;
        ImportResult would =
                product.call(() -> ImportFiles.preview(importer(), "CHK", file).result());
        assertThat(count("series_point")).isZero();
        ImportResult done = product.call(() -> ImportFiles.store(importer(), "CHK", file));

        assertThat(done).usingRecursiveComparison().isEqualTo(would);
        assertThat(done.stored()).isEqualTo(2);
        assertThat(done.unchanged()).isEqualTo(1);
        assertThat(done.refused()).extracting(Refusal::line).containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(done.refused())
                .extracting(Refusal::reason)
                .anyMatch(reason -> reason.contains("more than the 100 who could have"))
                .anyMatch(reason -> reason.contains("There are: chk-quick-pay"));
        assertThat(product.call(() -> ImportFiles.store(importer(), "CHK", file))
                        .stored())
                .isZero();
        assertThatThrownBy(() -> technology.call(() -> ImportFiles.store(importer(), "CHK", file)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Importer importer() {
        return importers.stream()
                .filter(one -> one.kind().equals("adoption"))
                .findFirst()
                .orElseThrow();
    }

    private FeatureUse use(FeatureRow feature) {
        return viewer.call(() -> adoption.use(List.of(features.get(feature.key()))))
                .getFirst();
    }

    private PointTally record(FeatureRow feature, PointOrigin origin, Adoption... counts) {
        return product.call(() -> adoption.record(feature.key(), new ArrayList<>(List.of(counts)), origin));
    }

    private FeatureRow define(String name) {
        return define(FeatureDraft.named(name));
    }

    private FeatureRow define(FeatureDraft draft) {
        return product.call(() -> features.define(checkout, null, draft));
    }

    private static FeatureDraft target(String percent, @org.jspecify.annotations.Nullable LocalDate due) {
        return new FeatureDraft("X", "", null, Set.of(), new BigDecimal(percent), due, null);
    }

    private void service(String name) {
        SystemActor.run("Test", () -> services.add(name, Map.of(checkout, true)));
    }

    private static void assertField(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .as(problem.getMessage())
                        .isEqualTo(field));
    }

    private static void assertMissing(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                        .isEqualTo(DomainException.Sort.NOT_FOUND));
    }
}
