package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusal;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.availability.DayAvailability;
import app.ballast.support.ActingAs;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import app.ballast.support.Sources;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class StatusChecksImportTest extends ProductTest {

    private static final String HEADER = "checked_at,service,status,http_status,response_ms\n";
    private static final String SMALL = HEADER + """
        2025-08-11T00:00:00Z,Shop,up,200,80
        2025-08-11T06:00:00Z,Shop,down,500,0
        2025-08-11T06:30:00Z,Shop,up,200,90
        2025-08-12T00:00:00Z,Shop,up,200,90
        2025-08-11T00:00:00Z,Search,up,200,80
        2025-08-11T12:00:00Z,Search,down,0,0
        """;
    private static final List<String> TABLES =
            List.of("service", "product_service", "status_check", "service_uptime", "outage", "incident", "activity");

    @Autowired
    private List<Importer> importers;

    @Autowired
    private ReliabilityService reliability;

    @Autowired
    private IncidentService reported;

    @Autowired
    private PortfolioService portfolio;

    @SuppressWarnings("NullAway.Init")
    private Importer importer;

    @BeforeEach
    void findTheImporter() {
        importer = importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void checksBecomeAvailabilityAndIncidents() {
        ImportResult result = store(SMALL);

        assertThat(result.stored()).isEqualTo(6);
        assertThat(result.services())
                .containsExactly(new ImportedName("shop", "Shop"), new ImportedName("search", "Search"));
        assertThat(days("shop", "2025-08-10", "2025-08-12"))
                .extracting(
                        day -> day.availability().upSeconds(),
                        day -> day.availability().downSeconds(),
                        day -> day.availability().unknownSeconds())
                .containsExactly(tuple(0L, 0L, 86_400L), tuple(84_600L, 1_800L, 0L), tuple(0L, 0L, 86_400L));
        assertThat(incidents("shop"))
                .extracting(IncidentRow::startedAt, IncidentRow::resolvedAt, IncidentRow::downSeconds)
                .containsExactly(tuple(at("2025-08-11T06:00:00Z"), at("2025-08-11T06:30:00Z"), 1_800L));
        assertThat(incidents("search"))
                .extracting(IncidentRow::startedAt, IncidentRow::resolvedAt, IncidentRow::downSeconds)
                .containsExactly(tuple(at("2025-08-11T12:00:00Z"), null, 0L));
        assertThat(technology.call(() -> portfolio.services(checkout)))
                .hasSize(2)
                .allMatch(service -> service.critical());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        store(SMALL);
        List<String> before = everything();

        ImportResult again = store(SMALL);

        assertThat(again.stored()).isZero();
        assertThat(again.unchanged()).isEqualTo(6);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPreviewSaysWhatTheImportDoesAndDoesNothing() {
        store(SMALL);
        String more = HEADER + """
            2025-08-11T06:00:00Z,Shop,down,500,0
            2025-08-11T06:30:00Z,Shop,down,500,0
            2025-08-11T00:00:00Z,Mail,up,,
            2025-02-31T00:00:00Z,Mail,up,,
            2025-08-11T00:00:00Z,Mail,down,,
            """;
        List<String> before = everything();

        ImportPreview preview = technology.call(() -> ImportFiles.preview(importer, "CHK", more));

        assertThat(everything()).isEqualTo(before);
        assertThat(preview.result()).isEqualTo(store(more));
        assertThat(preview.result())
                .extracting(ImportResult::stored, ImportResult::unchanged, ImportResult::refusedCount)
                .containsExactly(2L, 1L, 2L);
        assertThat(preview.result().refused())
                .extracting(Refusal::line, Refusal::field)
                .containsExactly(tuple(5L, "checked_at"), tuple(6L, "status"));
        assertThat(preview.sample().rows()).hasSize(4);
    }

    @Test
    void ofTwoLinesThatContradictEachOtherTheSecondIsRefused() {
        ImportResult result = store(HEADER + """
            2025-08-11T00:00:00Z,Shop,up,200,80
            2025-08-11T00:00:00+00:00,Shop,up,200,80
            2025-08-11T02:00:00+02:00,Shop,down,200,80
            2025-08-11T00:00:00Z,Shop,up,200,81
            """);

        assertThat(result)
                .extracting(ImportResult::stored, ImportResult::unchanged, ImportResult::refusedCount)
                .containsExactly(1L, 1L, 2L);
        assertThat(result.refused())
                .containsExactly(
                        Refusal.of(4, "status", "import.why.contradicts", 2),
                        Refusal.of(5, "response_ms", "import.why.contradicts", 2));
    }

    @Test
    void aCorrectedFileCorrects() {
        store(SMALL);

        ImportResult result = store(SMALL.replace("06:00:00Z,Shop,down,500,0", "06:00:00Z,Shop,up,200,70"));

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.unchanged()).isEqualTo(5);
        assertThat(incidents("shop")).isEmpty();
        assertThat(days("shop", "2025-08-11", "2025-08-11")
                        .getFirst()
                        .availability()
                        .downSeconds())
                .isZero();
    }

    @Test
    void whatAPersonSaidOfAnIncidentOutlivesImports() {
        store(SMALL);
        IncidentRow incident = incidents("shop").getFirst();
        technology.run(() -> reported.edit(
                incident.id(),
                incident.version(),
                new IncidentDraft(
                        new IncidentNotes("Bad deploy", 2, 20),
                        List.of(incident.service().id()),
                        incident.startedAt(),
                        null,
                        incident.resolvedAt(),
                        "",
                        "")));

        store(SMALL.replace("06:30:00Z,Shop,up,200,90", "06:45:00Z,Shop,up,200,90")
                .replace("06:00:00Z,Shop,down,500,0", "06:00:00Z,Shop,up,200,0"));

        assertThat(incidents("shop"))
                .extracting(IncidentRow::id, IncidentRow::title, IncidentRow::customerImpactMinutes)
                .containsExactly(tuple(incident.id(), "Bad deploy", 20));
    }

    @Test
    void halvesInAnyOrderGiveWhatTheWholeGives() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>();
            for (int service = 0; service < 2; service++) {
                for (int i = 0; i < 60; i++) {
                    lines.add("%s,Pieces-%d-%d,%s,,"
                            .formatted(
                                    at("2025-08-11T00:00:00Z").plusSeconds(i * 1_000L + random.nextInt(900)),
                                    seed,
                                    service,
                                    random.nextInt(3) == 0 ? "down" : "up"));
                }
            }
            List<String> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            int cut = 1 + random.nextInt(lines.size() - 1);
            store(HEADER + String.join("\n", shuffled.subList(0, cut)));
            store(HEADER + String.join("\n", shuffled.subList(cut, lines.size())));
            List<List<String>> pieces = derived();

            String asOne = HEADER + String.join("\n", lines).replace("Pieces-", "Whole-");
            store(asOne);

            assertThat(pieces).allSatisfy(table -> assertThat(table).isNotEmpty());
            List<List<String>> whole = derived();
            for (int table = 0; table < whole.size(); table++) {
                assertThat(of("Whole-" + seed, whole.get(table)))
                        .as("table %d with seed %d", table, seed)
                        .isEqualTo(of("Pieces-" + seed, pieces.get(table)));
            }
        }
    }

    /** The rows of the services whose names begin so, without that beginning. */
    private static List<String> of(String name, List<String> table) {
        return table.stream()
                .filter(row -> row.contains(name))
                .map(row -> row.replace(name, ""))
                .toList();
    }

    @Test
    void oneBadLineAmongAHundredThousandCostsItself() {
        ImportResult result = technology.call(() ->
                ImportFiles.store(importer, "CHK", Sources.generated(100_001, StatusChecksImportTest::line), Map.of()));

        assertThat(result.stored()).isEqualTo(99_999);
        assertThat(result.refused())
                .containsExactly(Refusal.of(50_001, "response_ms", "import.why.whole", "\"-5\"", 2_147_483_647));
        assertThat(count("status_check")).isEqualTo(99_999);
    }

    @Test
    void aCancelledImportLeavesNothing() {
        List<String> before = everything();
        for (double share : List.of(0.0, 0.5, 1.0)) {
            AtomicLong looks = new AtomicLong();
            AtomicLong read = new AtomicLong();
            assertThatThrownBy(() -> technology.call(() -> ImportFiles.with(
                            "CHK",
                            Sources.generated(20_001, StatusChecksImportTest::line),
                            Map.of(),
                            request -> importer.store(
                                    request,
                                    // Past the end of the file, the third look falls among rows that are being written.
                                    ImportWatch.of(
                                            read::set,
                                            () -> read.get()
                                                            >= share
                                                                    * request.file()
                                                                            .bytes()
                                                    && (share < 1 || looks.incrementAndGet() > 2))))))
                    .isInstanceOf(ImportCancelled.class);
            assertThat(everything()).as("cancelled after %s of the file", share).isEqualTo(before);
        }
    }

    @Test
    void filesThatCannotBeTakenSayWhy() {
        assertProblem("", "The file is empty.");
        assertProblem(HEADER, "The file holds a header but no rows.");
        assertProblem("PK\u0003\u0004rest", "The file is a spreadsheet or an archive, not text; save it as CSV first.");
        assertThatThrownBy(() -> ImportFile.checkSize(200_000_000))
                .isInstanceOf(ImportProblem.class)
                .hasMessage("The file is larger than 100 MB, the most that is taken.");
        StringBuilder many = new StringBuilder(HEADER);
        for (int i = 0; i <= 1_000; i++) {
            many.append("2025-08-11T00:00:00Z,S").append(i).append(",up,,\n");
        }
        assertProblem(
                many.toString(),
                "Line 1002: the file names more than 1,000 services. Does the column service hold their names?");
    }

    @Test
    void onlyTechnologyManagersImportChecks() {
        for (var other : List.of(product, viewer)) {
            assertThatThrownBy(() -> other.run(() -> ImportFiles.store(importer, "CHK", SMALL)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.run(() -> ImportFiles.preview(importer, "CHK", SMALL)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aRestrictedProductIsAsGoodAsAbsent() {
        secretOf(product);
        for (String key : List.of("SEC", "NONE")) {
            assertThatThrownBy(() -> technology.run(() -> ImportFiles.preview(importer, key, SMALL)))
                    .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                            .isEqualTo(DomainException.Sort.NOT_FOUND))
                    .hasMessageContaining("product " + key);
        }
    }

    @Test
    void aServiceOfOthersKeepsItsRows() {
        secretOf(technology);
        technology.call(() -> ImportFiles.store(importer, "SEC", SMALL));
        long before = count("status_check");
        ActingAs outsider = somebody("Outsider", Role.TECHNOLOGY);

        ImportResult result = outsider.call(() -> ImportFiles.store(
                importer, "CHK", HEADER + "2025-08-20T00:00:00Z,Shop,up,,\n2025-08-20T00:00:00Z,Mine,up,,"));

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.refused()).extracting(Refusal::line, Refusal::field).containsExactly(tuple(2L, "service"));
        assertThat(count("status_check")).isEqualTo(before + 1);
    }

    private void assertProblem(String text, String message) {
        assertThatThrownBy(() -> store(text)).isInstanceOf(ImportProblem.class).hasMessage(message);
        assertThatThrownBy(() -> technology.call(() -> ImportFiles.preview(importer, "CHK", text)))
                .isInstanceOf(ImportProblem.class)
                .hasMessage(message);
    }

    private static String line(long number) {
        return number == 0
                ? HEADER.strip()
                : "%s,Service %d,%s,200,%s"
                        .formatted(
                                at("2025-01-01T00:00:00Z").plusSeconds(number * 60),
                                number % 20,
                                number % 97 < 3 ? "down" : "up",
                                number == 50_000 ? "-5" : "80");
    }

    private ImportResult store(String text) {
        return technology.call(() -> ImportFiles.store(importer, "CHK", text));
    }

    private List<DayAvailability> days(String key, String from, String to) {
        return viewer.call(() -> reliability.availability(
                service(key), new Period(LocalDate.parse(from), LocalDate.parse(to)), ZoneOffset.UTC));
    }

    private List<IncidentRow> incidents(String key) {
        return viewer.call(() -> reliability.incidents(service(key)));
    }

    private ServiceId service(String key) {
        return viewer.call(() -> portfolio.service(key)).id();
    }

    private List<String> everything() {
        return TABLES.stream()
                .flatMap(table -> rows("select * from " + table + " order by 1, 2, 3").stream())
                .toList();
    }

    private List<List<String>> derived() {
        return List.of(
                rows("select s.name, u.first_check, u.last_check, u.checks from service_uptime u"
                        + " join service s on s.id = u.service_id order by 1"),
                rows("select s.name, o.started_at, o.resolved_at from outage o"
                        + " join service s on s.id = o.service_id order by 1, 2"),
                rows("select s.name, i.started_at, i.resolved_at from incident i"
                        + " join service s on s.id = i.service_id order by 1, 2"));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
