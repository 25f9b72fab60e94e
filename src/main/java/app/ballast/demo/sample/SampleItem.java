package app.ballast.demo.sample;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of the queue, with its past.
 *
 * @param product key of the product
 * @param service name of the service, null for none
 * @param effort person-weeks, null where nobody has estimated
 * @param assignee null for nobody
 * @param declineReason null unless declined
 * @param mergedInto title of the other item, null unless merged
 * @param comments by time
 * @param votes by time, each person at most once
 */
public record SampleItem(
        String product,
        Kind kind,
        Status status,
        String title,
        @Nullable String service,
        @Nullable BigDecimal effort,
        Wording wording,
        SamplePerson reporter,
        @Nullable SamplePerson assignee,
        ItemDates dates,
        @Nullable String declineReason,
        @Nullable String mergedInto,
        List<Said> comments,
        List<Vote> votes) {

    private static final Set<Status> WORKED = EnumSet.of(Status.IN_PROGRESS, Status.IN_REVIEW, Status.DONE);
    private static final Duration BAD_TIMES = Duration.ofDays(75);

    /** When its assignee took it up: as long before its end as it took; null where nobody did. */
    public @Nullable Instant begun() {
        Instant decided = dates.decided();
        if (assignee == null || decided == null || !WORKED.contains(status)) {
            return null;
        }
        Instant done = dates.done();
        Instant end = done == null ? dates.updated() : done;
        long days = effort == null ? 5 : Math.max(1, Math.round(effort.doubleValue() * 7));
        Instant begun = end.minus(Duration.ofDays(days));
        Instant earliest = decided.plus(Duration.ofHours(1));
        Instant first = begun.isBefore(earliest) ? earliest : begun;
        return first.isBefore(end) ? first : null;
    }

    /** Whether it came unplanned: stability work of the two bad months, and now and then before. */
    public boolean unplanned(Instant now) {
        Instant begun = begun();
        boolean late = begun != null && begun.isAfter(now.minus(BAD_TIMES));
        return begun != null
                && kind == Kind.STABILITY
                && (late || Dice.of("unplanned " + title).chance(0.2));
    }

    /** What it says besides its title; empty where nothing was said. */
    public record Wording(
            String description, String forWhom, String customerReason, String feasibility, String acceptance) {}

    /** A comment in Markdown. */
    public record Said(SamplePerson author, Instant at, String text) {}

    /** That somebody wants it. */
    public record Vote(SamplePerson person, Instant at) {}
}
