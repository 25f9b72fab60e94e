package app.ballast.reliability.statuschecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportTally;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.Refusals;
import app.ballast.support.RealFiles;
import app.ballast.support.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class StatusChecksReaderTest {

    private static final String HEADER = "checked_at,service,status,http_status,response_ms\n";

    private final StatusChecksReader reader = new StatusChecksReader(Instant.parse("2026-07-01T00:00:00Z"));
    private final List<StatusCheck> checks = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final Refusals refusals = new Refusals();

    @Test
    void goodRowsAreTakenWhateverTheOrderOfTheColumns() {
        ImportTally tally = read(Sources.resource("/statuschecks/small.csv"));

        assertThat(tally).isEqualTo(new ImportTally(4, 8));
        assertThat(lines).containsExactly(2L, 3L, 4L, 8L);
        assertThat(checks)
                .containsExactly(
                        new StatusCheck("Shop", Instant.parse("2026-01-01T00:00:00Z"), Status.UP, 200, 120),
                        new StatusCheck("Shop, admin", Instant.parse("2026-01-01T00:00:00Z"), Status.UP, null, null),
                        new StatusCheck("Shop", Instant.parse("2026-01-02T10:00:00Z"), Status.DOWN, 0, 0),
                        new StatusCheck("Shop", Instant.parse("2026-01-02T11:30:00Z"), Status.UP, 200, 95));
    }

    @Test
    void badRowsAreRefusedWithLineFieldAndReason() {
        read(Sources.resource("/statuschecks/small.csv"));

        assertThat(refusals.kept())
                .extracting(Refusal::line, Refusal::field)
                .containsExactly(
                        tuple(5L, "status"),
                        tuple(6L, "checked_at"),
                        tuple(7L, "response_ms"),
                        tuple(9L, "service"),
                        tuple(10L, "checked_at"),
                        tuple(11L, "checked_at"),
                        tuple(12L, "line"),
                        tuple(13L, "http_status"));
        assertThat(refusals.kept())
                .extracting(Refusal::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("degraded").contains("up and down"),
                        reason -> assertThat(reason).contains("2026-02-31").contains("no such day"),
                        reason -> assertThat(reason).contains("-5").contains("from 0"),
                        reason -> assertThat(reason).contains("missing"),
                        reason -> assertThat(reason).contains("offset from UTC"),
                        reason -> assertThat(reason).contains("future"),
                        reason -> assertThat(reason).contains("7 cells"),
                        reason -> assertThat(reason).contains("2000"));
    }

    @Test
    void missingColumnsAreNamedWithWhatWasFound() {
        assertThatThrownBy(() -> read(Sources.text("time,service,state\n1,2,3\n")))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("lacks checked_at, status")
                .hasMessageContaining("time, service, state");
    }

    @Test
    void aColumnThatStandsTwiceRefusesTheFile() {
        assertThatThrownBy(() -> read(Sources.text("checked_at,service,status,Status\n")))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("status stands in it twice");
    }

    @Test
    void aHeaderAloneIsRefused() {
        assertThatThrownBy(() -> read(Sources.text(HEADER)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("no rows");
    }

    @Test
    void longNamesAndOldTimesAreRefused() {
        read(Sources.text(HEADER + "2026-01-01T00:00:00Z," + "x".repeat(201) + ",up\n0206-01-01T00:00:00Z,a,up\n"
                + "2026-01-01T00:00:00Z," + "x".repeat(200) + ",up\n"));

        assertThat(refusals.kept()).extracting(Refusal::line).containsExactly(2L, 3L);
        assertThat(lines).containsExactly(4L);
    }

    @Test
    void oneBadLineAmongAHundredThousandCostsOneLine() {
        ImportTally tally = read(source(100_000, i -> i == 0 ? HEADER.strip() : i == 50_000 ? "\"torn,up" : row(i)));

        assertThat(tally).isEqualTo(new ImportTally(99_998, 1));
        assertThat(refusals.kept()).extracting(Refusal::line).containsExactly(50_001L);
    }

    @Test
    void fiftyMegabytesAreReadInConstantMemory() {
        AtomicLong bytes = new AtomicLong();
        AtomicLong rows = new AtomicLong();
        AtomicLong most = new AtomicLong();
        ImportSource source = new ImportSource(
                Sources.generated(1_200_000, i -> i == 0 ? HEADER.strip() : row(i)),
                100_000_000,
                ImportWatch.of(bytes::set, () -> false));
        long before = usedMemory();

        reader.read(
                source,
                (line, check) -> {
                    if (rows.incrementAndGet() % 250_000 == 0) {
                        most.accumulateAndGet(usedMemory() - before, Math::max);
                    }
                },
                refusals);

        assertThat(bytes.get()).isGreaterThan(50_000_000);
        assertThat(rows.get()).isEqualTo(1_199_999);
        assertThat(most.get()).isLessThan(30_000_000);
    }

    @Test
    void theRealFileIsTakenWhole() {
        ImportTally tally = read(ImportSource.of(RealFiles.open("status-checks.csv")));

        assertThat(tally).isEqualTo(new ImportTally(5_245, 0));
        assertThat(checks).filteredOn(check -> check.status() == Status.DOWN).hasSize(191);
        assertThat(checks.stream().map(StatusCheck::serviceName).distinct()).hasSize(15);
    }

    private ImportTally read(ImportSource source) {
        return reader.read(
                source,
                (line, check) -> {
                    lines.add(line);
                    checks.add(check);
                },
                refusals);
    }

    private static ImportSource source(long count, LongFunction<String> line) {
        return ImportSource.of(Sources.generated(count, line));
    }

    private static String row(long i) {
        return Instant.ofEpochSecond(1_700_000_000L + i * 60) + ",Service " + i % 15 + ",up,200," + i % 500;
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
