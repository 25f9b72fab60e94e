package app.ballast.reliability.checkimport;

import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSample;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Refusals;
import app.ballast.reliability.statuschecks.StatusCheck;
import app.ballast.reliability.statuschecks.StatusChecksReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of status checks, read and sorted by service and time; its rows lie on disk. */
final class StagedFile implements AutoCloseable {

    /** More than this is no file of status checks, but one whose columns are mixed up. */
    static final int MOST_SERVICES = 1_000;

    private static final int ROWS_IN_MEMORY = 50_000;

    private final Map<String, Integer> services = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();
    private final CheckSpool spool = new CheckSpool(ROWS_IN_MEMORY);
    private final List<List<String>> sample = new ArrayList<>();
    private long rows;
    private @Nullable Instant first;
    private @Nullable Instant last;

    private StagedFile() {}

    /**
     * Reads the whole file.
     *
     * @throws ImportProblem where the file as a whole cannot be taken
     */
    static StagedFile read(ImportFile file, ImportWatch watch, Instant now) {
        StagedFile staged = new StagedFile();
        try (InputStream stream = file.open()) {
            new StatusChecksReader(now)
                    .read(
                            new ImportSource(stream, ImportSource.DEFAULT_MAX_BYTES, watch),
                            staged::take,
                            staged.refusals);
            return staged;
        } catch (IOException e) {
            staged.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    private void take(long line, StatusCheck check) {
        Integer service = services.get(check.serviceName());
        if (service == null) {
            service = services.size();
            services.put(check.serviceName(), service);
            if (services.size() > MOST_SERVICES) {
                throw new ImportProblem(line, "import.why.services", MOST_SERVICES);
            }
        }
        spool.add(new StagedCheck(
                service,
                StagedCheck.micros(check.checkedAt()),
                Math.toIntExact(line),
                check.status(),
                check.httpStatus(),
                check.responseMillis()));
        rows++;
        first = first == null || check.checkedAt().isBefore(first) ? check.checkedAt() : first;
        last = last == null || check.checkedAt().isAfter(last) ? check.checkedAt() : last;
        if (sample.size() < ImportSample.MOST) {
            sample.add(List.of(
                    String.valueOf(line),
                    check.checkedAt().toString(),
                    check.serviceName(),
                    check.status().name().toLowerCase(Locale.ROOT),
                    text(check.httpStatus()),
                    text(check.responseMillis())));
        }
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** Names of the services in the order in which the file first has them; a row's service is a place in this list. */
    List<String> services() {
        return List.copyOf(services.keySet());
    }

    /** The good rows by service, time and line; once only. */
    Ahead<StagedCheck> sorted() {
        return spool.sorted();
    }

    /** What was refused while reading. */
    Refusals refusals() {
        return refusals;
    }

    ImportSample sample() {
        return new ImportSample(
                List.of(
                        "import.column.line",
                        "import.column.checked-at",
                        "import.column.service",
                        "import.column.status",
                        "import.column.http-status",
                        "import.column.response-ms"),
                sample);
    }

    /** How many good rows there are. */
    long rows() {
        return rows;
    }

    /** When the first check was made, null where no row is good. */
    @Nullable
    Instant first() {
        return first;
    }

    /** When the last check was made, null where no row is good. */
    @Nullable
    Instant last() {
        return last;
    }

    @Override
    public void close() {
        spool.close();
    }
}
