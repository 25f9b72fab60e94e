package app.ballast.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusal;
import app.ballast.engagement.retention.RetentionRate;
import app.ballast.metrics.Metric;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewTarget;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.TargetService;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import app.ballast.support.RealFiles;
import jakarta.persistence.EntityManagerFactory;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AnalyticsImportTest extends ProductTest {

    private static final String HEAD = """
            # Start date: 20250601
            # End date: 20250607
            """;
    private static final String USERS = HEAD + """
            Nth day,30 days,7 days,1 day
            0000,0,0,0
            0001,0,0,0
            0002,40,20,4
            0003,50,-1,
            0004,60,x,6
            """;
    private static final String RETENTION_OF_TWO_WEEKS = """

            # Start date: 20250601
            # End date: 20250614
            Cohort,Week 0,Week 1
            0,100,4
            1,50,-1
            """;
    private static final String RETENTION_OF_THREE_WEEKS = """
            # Start date: 20250601
            # End date: 20250621
            Cohort,Week 0,Week 1,Week 2
            0,100,4,2
            1,50,1,-1
            2,30,,
            """;
    private static final Period JUNE = new Period(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30));

    @Autowired
    private List<Importer> importers;

    @Autowired
    private EngagementService engagement;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private TargetService targets;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void activeUsersKeepTheirWindowsAndNotYetIsNoFigure() {
        ImportResult result = store(USERS);

        assertThat(result.stored()).isEqualTo(10);
        assertThat(result.series())
                .extracting(ImportedName::key)
                .containsExactlyInAnyOrder("chk-active-users-1d", "chk-active-users-7d", "chk-active-users-30d");
        assertThat(result.refused()).extracting(Refusal::line).containsExactly(8L);
        EngagementSnapshot snapshot = snapshot(JUNE);
        assertThat(snapshot.activeUsers()).extracting(ActiveUsers::windowDays).containsExactly(30, 7, 1);
        assertThat(snapshot.window(7)).hasValueSatisfying(users -> {
            assertThat(users.latest()).isEqualTo(20);
            assertThat(users.latestDate()).isEqualTo(LocalDate.of(2025, 6, 3));
            assertThat(users.days()).hasSize(30).startsWith(0L, 0L, 20L, null, null);
            assertThat(users.before()).isNull();
        });
        assertThat(snapshot.stickiness()).isEqualTo(new Stickiness(LocalDate.of(2025, 6, 3), 4, 40, 30));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        store(USERS + RETENTION_OF_TWO_WEEKS);
        List<String> before = everything();

        ImportResult again = store(USERS + RETENTION_OF_TWO_WEEKS);

        assertThat(again.stored()).isZero();
        assertThat(again.unchanged()).isEqualTo(10 + 3);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPreviewOffersToSkipLeadingZerosAndDoesNothing() {
        List<String> before = everything();

        ImportPreview preview = product.call(() -> ImportFiles.preview(importer(), "CHK", USERS));

        assertThat(everything()).isEqualTo(before);
        assertThat(preview.options()).singleElement().satisfies(option -> {
            assertThat(option.name()).isEqualTo("skipLeadingZeros");
            assertThat(option.label().arguments()).containsExactly(2);
        });
        assertThat(preview.result()).isEqualTo(store(USERS));
    }

    @Test
    void leadingZerosAreSkippedWhereThatIsChosen() {
        ImportResult result = product.call(() -> ImportFiles.store(
                importer(), "CHK", ImportFiles.stream(USERS), Map.of("skipLeadingZeros", ImportOption.YES)));

        assertThat(result.stored()).isEqualTo(4);
        assertThat(snapshot(JUNE).window(1))
                .hasValueSatisfying(users -> assertThat(users.days()).startsWith(null, null, 4L));
    }

    @Test
    void laterReportsFillWhatWasNotYetAndEarlierOnesTakeNothingBack() {
        store(RETENTION_OF_TWO_WEEKS);
        assertThat(weekOne()).isEqualTo(new RetentionRate(1, 4, 100, 1, 0));

        store(RETENTION_OF_THREE_WEEKS);
        assertThat(weekOne()).isEqualTo(new RetentionRate(1, 5, 150, 2, 0));

        store(RETENTION_OF_TWO_WEEKS);
        assertThat(weekOne()).isEqualTo(new RetentionRate(1, 5, 150, 2, 0));
    }

    @Test
    void onlyCohortsThatBeganInThePeriodCount() {
        store(RETENTION_OF_THREE_WEEKS);
        Period week = new Period(LocalDate.of(2025, 6, 8), LocalDate.of(2025, 6, 14));

        RetentionReading reading = Objects.requireNonNull(snapshot(week).retention());

        assertThat(reading.weekOne()).isEqualTo(new RetentionRate(1, 1, 50, 1, 0));
        assertThat(reading.weekOneBefore()).isEqualTo(new RetentionRate(1, 4, 100, 1, 0));
        assertThat(reading.triangle().cohorts()).hasSize(1);
        assertThat(reading.origin().lastDay()).isEqualTo(LocalDate.of(2025, 6, 21));
    }

    @Test
    void anImportNeverOverwritesAPersonsFigure() {
        store(USERS);
        LocalDate day = LocalDate.of(2025, 6, 3);
        product.run(() -> metrics.record(
                metrics.series("chk-active-users-1d").id(), List.of(NewPoint.of(day, 99)), PointOrigin.PERSON));

        ImportPreview preview = product.call(() -> ImportFiles.preview(importer(), "CHK", USERS));
        store(USERS);

        assertThat(preview.facts()).anyMatch(fact -> fact.key().equals("import.fact.kept"));
        assertThat(snapshot(new Period(day, day)).window(1))
                .hasValueSatisfying(users -> assertThat(users.latest()).isEqualTo(99));
    }

    @Test
    void aCancelledImportLeavesNothing() {
        List<String> before = everything();
        int[] looks = {0};
        for (int after : List.of(0, 2, 4)) {
            looks[0] = 0;
            ImportWatch watch = ImportWatch.of(bytes -> {}, () -> ++looks[0] > after);
            assertThatThrownBy(() -> product.call(() -> ImportFiles.with(
                            "CHK", ImportFiles.stream(USERS + RETENTION_OF_TWO_WEEKS), Map.of(), request -> importer()
                                    .store(request, watch))))
                    .isInstanceOf(ImportCancelled.class);
            assertThat(everything()).as("after %d looks", after).isEqualTo(before);
        }
    }

    @Test
    void filesThatAreNoReportSayWhy() {
        for (String text : List.of("", "checked_at,service,status\n2025-01-01T00:00:00Z,Shop,up\n", HEAD)) {
            assertThatThrownBy(() -> store(text)).isInstanceOf(ImportProblem.class);
        }
    }

    @Test
    void onlyProductManagersImportAnalyticsAndOnlyToProductsThatTheySee() {
        for (var other : List.of(technology, viewer)) {
            assertThatThrownBy(() -> other.run(() -> ImportFiles.store(importer(), "CHK", USERS)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        secretOf(technology);
        assertThatThrownBy(() -> product.run(() -> ImportFiles.preview(importer(), "SEC", USERS)))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                        .isEqualTo(DomainException.Sort.NOT_FOUND));
    }

    @Test
    void targetsOfTheProductSideStandBesideTheFigures() {
        product.run(() -> targets.set(checkout, Metric.ACTIVE_USERS_7D, NewTarget.of(100)));
        technology.run(() -> targets.set(checkout, Metric.AVAILABILITY, NewTarget.of(0.999)));
        assertThat(snapshot(JUNE).targets()).containsOnlyKeys(Metric.ACTIVE_USERS_7D);
    }

    @Test
    void theQueriesAreAsManyForAYearAsForADay() {
        store(USERS + RETENTION_OF_THREE_WEEKS);
        Period day = new Period(LocalDate.of(2025, 6, 3), LocalDate.of(2025, 6, 3));
        Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        long few = Queries.of(factory, () -> snapshot(day));
        assertThat(Queries.of(factory, () -> snapshot(year))).isEqualTo(few).isBetween(4L, 25L);
    }

    @Test
    void theRealReportGivesTheKnownRetention() {
        InputStream report = RealFiles.open("ga4-report.csv");
        product.call(() -> ImportFiles.store(importer(), "CHK", report, Map.of()));

        EngagementSnapshot snapshot = snapshot(new Period(LocalDate.of(2024, 7, 24), LocalDate.of(2024, 10, 21)));

        RetentionReading reading = Objects.requireNonNull(snapshot.retention());
        assertThat(reading.weekOne()).satisfies(rate -> {
            assertThat(rate)
                    .extracting(RetentionRate::active, RetentionRate::of)
                    .containsExactly(57L, 3_699L);
        });
        assertThat(Objects.requireNonNull(reading.weekOne()).fraction()).isCloseTo(0.0154, within(0.00005));
        assertThat(snapshot.activeUsers()).extracting(ActiveUsers::windowDays).containsExactly(30, 7, 1);
    }

    private Importer importer() {
        return importers.stream()
                .filter(one -> one.kind().equals("analytics"))
                .findFirst()
                .orElseThrow();
    }

    private ImportResult store(String text) {
        return product.call(() -> ImportFiles.store(importer(), "CHK", text));
    }

    private EngagementSnapshot snapshot(Period period) {
        return viewer.call(() -> engagement.snapshot(checkout, period));
    }

    private RetentionRate weekOne() {
        return Objects.requireNonNull(
                Objects.requireNonNull(snapshot(JUNE).retention()).weekOne());
    }

    private List<String> everything() {
        return List.of("series", "series_point", "retention_cell", "activity").stream()
                .flatMap(table -> rows("select * from " + table + " order by 1, 2, 3").stream())
                .toList();
    }
}
