package app.ballast.reliability.availability;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.importing.ImportSource;
import app.ballast.reliability.statuschecks.StatusCheck;
import app.ballast.reliability.statuschecks.StatusChecksReader;
import app.ballast.support.RealFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real file against a second calculation that shares no code with the first: split lines, and one bit for every second. */
class RealStatusChecksTest {

    private static final String FILE = "status-checks.csv";
    private static final YearMonth FIRST = YearMonth.of(2024, 3);
    private static final YearMonth LAST = YearMonth.of(2026, 7);
    private static final long ORIGIN = start(FIRST).getEpochSecond();

    private final Map<String, StatusTimeline> timelines = new TreeMap<>();
    private final Map<String, List<String[]>> rowsByService = new TreeMap<>();

    @BeforeEach
    void readTwice() throws IOException {
        Map<String, List<StatusCheck>> checks = new TreeMap<>();
        new StatusChecksReader(Instant.parse("2026-12-31T00:00:00Z"))
                .read(
                        ImportSource.of(RealFiles.open(FILE)),
                        (line, check) -> checks.computeIfAbsent(check.serviceName(), name -> new ArrayList<>())
                                .add(check),
                        refusal -> {});
        checks.forEach((name, rows) -> {
            StatusTimeline timeline = new StatusTimeline();
            rows.stream()
                    .sorted(Comparator.comparing(StatusCheck::checkedAt))
                    .forEach(check -> timeline.add(check.checkedAt(), check.status()));
            timelines.put(name, timeline);
        });
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(RealFiles.open(FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .sorted(Comparator.comparingInt(cells -> second(cells[0])))
                    .forEach(cells -> rowsByService
                            .computeIfAbsent(cells[1], name -> new ArrayList<>())
                            .add(cells));
        }
    }

    @Test
    void everyMonthOfEveryServiceAgreesToTheSecond() {
        assertThat(timelines.keySet()).isEqualTo(rowsByService.keySet());
        rowsByService.forEach((name, rows) -> {
            BitSet up = new BitSet();
            BitSet down = new BitSet();
            for (int i = 0; i + 1 < rows.size(); i++) {
                BitSet status = rows.get(i)[2].equals("down") ? down : up;
                status.set(second(rows.get(i)[0]), second(rows.get(i + 1)[0]));
            }
            Uptime uptime = timeline(name).uptime();
            for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                int from = (int) (start(month).getEpochSecond() - ORIGIN);
                int length = month.lengthOfMonth() * 86_400;
                int upSeconds = up.get(from, from + length).cardinality();
                int downSeconds = down.get(from, from + length).cardinality();
                Availability expected = new Availability(upSeconds, downSeconds, length - upSeconds - downSeconds);

                assertThat(uptime.within(start(month), start(month.plusMonths(1))))
                        .as("%s in %s", name, month)
                        .isEqualTo(expected);
                assertThat(uptime.byDay(month.atDay(1), month.atEndOfMonth(), ZoneOffset.UTC).stream()
                                .map(DayAvailability::availability)
                                .reduce(Availability.NONE, Availability::plus))
                        .as("%s by day in %s", name, month)
                        .isEqualTo(expected);
            }
        });
    }

    @Test
    void everyIncidentOfEveryServiceAgrees() {
        rowsByService.forEach(
                (name, rows) -> assertThat(timeline(name).outages()).as(name).isEqualTo(naiveOutages(rows)));
    }

    @Test
    void theTotalsAreThoseOfTheFile() {
        List<Outage> outages = timelines.values().stream()
                .flatMap(timeline -> timeline.outages().stream())
                .toList();

        assertThat(rowsByService.values().stream().flatMap(List::stream).filter(cells -> cells[2].equals("down")))
                .hasSize(191);
        assertThat(outages).hasSize(156);
        assertThat(outages).filteredOn(Outage::open).hasSize(3);
        assertThat(whole("TORO Dynmap")).isEqualTo(new Availability(69_314_220 - 1_125_028, 1_125_028, 0));
        assertThat(whole("TORO Minecraft Server")).isEqualTo(new Availability(69_303_382 - 806_059, 806_059, 0));
        assertThat(whole("Test Broken Site")).isEqualTo(new Availability(0, 642, 0));
    }

    private Availability whole(String service) {
        Uptime uptime = timeline(service).uptime();
        return uptime.within(
                uptime.known().sorted().getFirst().from(),
                uptime.known().sorted().getLast().to());
    }

    private StatusTimeline timeline(String service) {
        return Objects.requireNonNull(timelines.get(service), service);
    }

    /** For every down row that no down row precedes, looks forward for the row that ends it. */
    private static List<Outage> naiveOutages(List<String[]> rows) {
        List<Outage> outages = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean begins = rows.get(i)[2].equals("down") && (i == 0 || !rows.get(i - 1)[2].equals("down"));
            if (begins) {
                outages.add(new Outage(OffsetDateTime.parse(rows.get(i)[0]).toInstant(), nextUp(rows, i)));
            }
        }
        return outages;
    }

    private static @Nullable Instant nextUp(List<String[]> rows, int from) {
        return rows.stream()
                .skip(from)
                .filter(cells -> !cells[2].equals("down"))
                .findFirst()
                .map(cells -> OffsetDateTime.parse(cells[0]).toInstant())
                .orElse(null);
    }

    private static int second(String time) {
        return (int) (OffsetDateTime.parse(time).toEpochSecond() - ORIGIN);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
