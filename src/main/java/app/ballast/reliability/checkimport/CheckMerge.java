package app.ballast.reliability.checkimport;

import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Refusal;
import app.ballast.reliability.statuschecks.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the rows of one service, those of the file and those that are stored, together in order of time. So the outages
 * come out as if all rows had come in one sorted file, whatever was imported when. Holds one row at a time.
 */
final class CheckMerge {

    private static final int ROWS_BETWEEN_LOOKS = 1_000;

    private final Ahead<StagedCheck> file;
    private final Ahead<StagedCheck> stored;
    private final CheckSink sink;
    private final Consumer<Refusal> refused;
    private final ImportWatch watch;

    private long inserted;
    private long updated;
    private long unchanged;
    private long refusals;
    private long checks;
    private long outages;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant downSince;

    CheckMerge(
            Ahead<StagedCheck> file,
            Ahead<StagedCheck> stored,
            CheckSink sink,
            Consumer<Refusal> refused,
            ImportWatch watch) {
        this.file = file;
        this.stored = stored;
        this.sink = sink;
        this.refused = refused;
        this.watch = watch;
    }

    /**
     * Takes the file's next rows for as long as they are of this service.
     *
     * @param service its place among the file's services
     */
    MergeTally merge(int service) {
        StagedCheck mine = ofService(service);
        StagedCheck theirs = stored.peek();
        while (mine != null || theirs != null) {
            if (theirs == null || (mine != null && mine.micros() <= theirs.micros())) {
                takeFile(Objects.requireNonNull(mine), service);
            } else {
                stored.take();
                pass(theirs);
            }
            if (checks % ROWS_BETWEEN_LOOKS == 0 && watch.cancelled()) {
                throw new ImportCancelled();
            }
            mine = ofService(service);
            theirs = stored.peek();
        }
        finish();
        return new MergeTally(inserted + updated, unchanged, refusals, outages, downSince == null ? 0 : 1);
    }

    private void takeFile(StagedCheck check, int service) {
        file.take();
        for (StagedCheck twin = ofService(service); twin != null && twin.micros() == check.micros(); ) {
            compare(check, twin);
            file.take();
            twin = ofService(service);
        }
        StagedCheck there = stored.peek();
        if (there == null || there.micros() != check.micros()) {
            beforeChange(check.at());
            inserted++;
            sink.insert(check);
        } else {
            stored.take();
            if (same(check, there)) {
                unchanged++;
            } else {
                beforeChange(check.at());
                updated++;
                sink.update(check);
            }
        }
        pass(check);
    }

    private void compare(StagedCheck check, StagedCheck twin) {
        if (same(check, twin)) {
            unchanged++;
            return;
        }
        refusals++;
        String field = twin.status() != check.status()
                ? "status"
                : Objects.equals(twin.httpStatus(), check.httpStatus()) ? "response_ms" : "http_status";
        refused.accept(Refusal.of(twin.line(), field, "import.why.contradicts", check.line()));
    }

    /** The outages that began before the first change and were over by then stay as they are. */
    private void beforeChange(Instant at) {
        if (!changed()) {
            sink.outagesChangeFrom(downSince == null ? at : downSince);
        }
    }

    private void pass(StagedCheck check) {
        Instant at = check.at();
        checks++;
        if (first == null) {
            first = at;
        }
        last = at;
        if (check.status() == Status.DOWN) {
            if (downSince == null) {
                downSince = at;
                outages++;
            }
        } else if (downSince != null) {
            if (changed()) {
                sink.outage(downSince, at);
            }
            downSince = null;
        }
    }

    private void finish() {
        if (changed()) {
            if (downSince != null) {
                sink.outage(downSince, null);
            }
            sink.done(Objects.requireNonNull(first), Objects.requireNonNull(last), checks);
        }
    }

    private boolean changed() {
        return inserted + updated > 0;
    }

    private @Nullable StagedCheck ofService(int service) {
        StagedCheck next = file.peek();
        return next != null && next.service() == service ? next : null;
    }

    private static boolean same(StagedCheck a, StagedCheck b) {
        return a.status() == b.status()
                && Objects.equals(a.httpStatus(), b.httpStatus())
                && Objects.equals(a.responseMillis(), b.responseMillis());
    }
}
