package app.ballast.portfolio;

import app.ballast.audit.ActivityFilter;
import app.ballast.audit.ActivityKeeping;
import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, when, from what to what: of a subject, a person, a product or the workspace, as one reader may know of it. What
 * hangs on a product that does not exist for them does not exist here; what belongs to the settings is for administrators.
 *
 * @see <a href="file:docs/decisions/0037-one-activity-stream.md">why</a>
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ActivityStream {

    /** No export is longer. */
    public static final int MOST_EXPORTED = 100_000;

    private static final int BATCH = 1_000;

    private final ActivityLog log;
    private final ActivitySight sight;
    private final ActivityKeeping keeping;

    ActivityStream(ActivityLog log, ActivitySight sight, ActivityKeeping keeping) {
        this.log = log;
        this.sight = sight;
        this.keeping = keeping;
    }

    /**
     * Lines, the latest first. Always as many statements, however many lines there are.
     *
     * @param before number of the line to go on after, null for the latest
     */
    @SignedIn
    public List<ActivityLine> lines(ActivityFilter filter, @Nullable Long before, int most) {
        ActivitySight.Reader reader = sight.reader();
        return reader.lines(log.find(filter, reader.scope(), before, most));
    }

    /** The kinds of subject that the reader may choose from. */
    @SignedIn
    public List<String> types() {
        return sight.types();
    }

    /**
     * Writes the lines as CSV, the latest first, at most {@value #MOST_EXPORTED}; a thousand are held at a time.
     *
     * @param out stays open
     */
    @SignedIn
    public void export(ActivityFilter filter, OutputStream out) {
        ActivitySight.Reader reader = sight.reader();
        try (ActivityCsv csv = new ActivityCsv(out)) {
            Long before = null;
            int written = 0;
            List<ActivityRow> rows;
            do {
                rows = log.find(filter, reader.scope(), before, Math.min(BATCH, MOST_EXPORTED - written));
                for (ActivityRow row : rows) {
                    csv.write(reader.masked(row));
                    before = row.id();
                }
                written += rows.size();
            } while (rows.size() == BATCH && written < MOST_EXPORTED);
        }
    }

    /** Since when the stream knows what happened: the moment of its oldest line, whoever may read that. */
    @SignedIn
    public Optional<Instant> since() {
        return log.oldest();
    }

    /** For how long lines are kept, in days. */
    @SignedIn
    public int daysKept() {
        return keeping.days();
    }
}
