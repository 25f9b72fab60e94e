package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.ballast.common.Period;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.Importer;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.availability.DayAvailability;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.SloReading;
import app.ballast.reliability.slo.SloWindow;
import app.ballast.reliability.slo.Tally;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import app.ballast.support.RealFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The real file through the database, in two halves, against a calculation of its own over split lines. */
class RealStatusChecksImportTest extends ProductTest {

    private static final String FILE = "status-checks.csv";
    private static final YearMonth FIRST = YearMonth.of(2024, 3);
    private static final YearMonth LAST = YearMonth.of(2026, 7);

    /** A row: its second since 1970, and whether it says down. */
    private record Row(String service, long second, boolean down) {}

    @Autowired
    private List<Importer> importers;

    @Autowired
    private ReliabilityService reliability;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private SloService slos;

    @Autowired
    private SloStore store;

    @Autowired
    private SloEvidence evidence;

    @Test
    void everyMonthAndEveryIncidentOfEveryServiceAgree() throws IOException {
        List<String> lines;
        try (var stream = RealFiles.open(FILE)) {
            lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        List<String> odd = new ArrayList<>();
        List<String> even = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            (i % 2 == 0 ? even : odd).add(lines.get(i));
        }
        store(lines.getFirst(), even);
        store(lines.getFirst(), odd);
        assertThat(store(lines.getFirst(), lines.subList(1, lines.size())).stored())
                .isZero();

        Map<String, List<Row>> byService = lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells ->
                        new Row(cells[1], OffsetDateTime.parse(cells[0]).toEpochSecond(), cells[2].equals("down")))
                .sorted(Comparator.comparingLong(Row::second))
                .collect(Collectors.groupingBy(Row::service));
        List<ServiceRef> services = viewer.call(portfolio::services);
        services.forEach(service -> technology.call(() -> slos.define(
                service.id(),
                new SloDraft("Month", Measure.TIME, null, new BigDecimal("99.9"), SloWindow.MONTH, false, false))));
        assertThat(services).extracting(ServiceRef::name).containsExactlyInAnyOrderElementsOf(byService.keySet());
        for (ServiceRef service : services) {
            List<Row> rows = byService.getOrDefault(service.name(), List.of());
            for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                Period period = new Period(month.atDay(1), month.atEndOfMonth());
                assertThat(viewer.call(() -> reliability.availability(service.id(), period, ZoneOffset.UTC)).stream()
                                .map(DayAvailability::availability)
                                .reduce(Availability.NONE, Availability::plus))
                        .as("%s in %s", service.name(), month)
                        .isEqualTo(expected(rows, month));
                assertBudget(service, month, rows);
            }
            assertThat(viewer.call(() -> reliability.incidents(service.id())))
                    .as(service.name())
                    .extracting(
                            row -> row.startedAt().getEpochSecond(),
                            row -> row.resolvedAt() == null
                                    ? null
                                    : row.resolvedAt().getEpochSecond(),
                            IncidentRow::downSeconds)
                    .isEqualTo(incidents(rows));
        }
    }

    /** The budget of a month at 99.9 %, against a walk over each of its seconds. */
    private void assertBudget(ServiceRef service, YearMonth month, List<Row> rows) {
        Instant from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        long up = 0;
        long down = 0;
        int row = -1;
        for (long second = from.getEpochSecond(); second < to.getEpochSecond(); second++) {
            while (row + 1 < rows.size() && rows.get(row + 1).second() <= second) {
                row++;
            }
            if (row >= 0 && row + 1 < rows.size()) {
                if (rows.get(row).down()) {
                    down++;
                } else {
                    up++;
                }
            }
        }
        StoredSlo slo = store.of(List.of(service.id())).getFirst();
        SloReading reading = SloReading.of(
                slo.objective(),
                slo.window(),
                Objects.requireNonNull(evidence.of(List.of(slo), from, to).get(slo.id()))
                        .evidence(),
                to,
                ZoneOffset.UTC);
        String what = service.name() + " in " + month;
        assertThat(reading.tally())
                .as(what)
                .isEqualTo(new Tally(down, up + down, up + down, to.getEpochSecond() - from.getEpochSecond()));
        long thousandths = to.getEpochSecond() - from.getEpochSecond();
        assertThat(reading.budget().allowed().orElseThrow()).as(what).isEqualTo(thousandths / 1_000.0);
        if (up + down > 0) {
            assertThat(reading.remaining().orElseThrow())
                    .as(what)
                    .isCloseTo((thousandths - 1_000.0 * down) / thousandths, within(1e-9));
        } else {
            assertThat(reading.remaining()).as(what).isEmpty();
        }
    }

    private ImportResult store(String header, List<String> lines) {
        Importer importer = importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
        return technology.call(() -> ImportFiles.store(importer, "CHK", header + "\n" + String.join("\n", lines)));
    }

    private static Availability expected(List<Row> rows, YearMonth month) {
        long from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        long to = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        long up = 0;
        long down = 0;
        for (int i = 0; i + 1 < rows.size(); i++) {
            long seconds = Math.min(rows.get(i + 1).second(), to)
                    - Math.max(rows.get(i).second(), from);
            if (seconds > 0 && rows.get(i).down()) {
                down += seconds;
            } else if (seconds > 0) {
                up += seconds;
            }
        }
        return new Availability(up, down, to - from - up - down);
    }

    private static List<Tuple> incidents(List<Row> rows) {
        List<Tuple> incidents = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).down() && (i == 0 || !rows.get(i - 1).down())) {
                int end = i;
                while (end < rows.size() && rows.get(end).down()) {
                    end++;
                }
                boolean open = end == rows.size();
                long until = open ? rows.getLast().second() : rows.get(end).second();
                incidents.add(tuple(
                        rows.get(i).second(),
                        open ? null : until,
                        until - rows.get(i).second()));
            }
        }
        return incidents;
    }
}
