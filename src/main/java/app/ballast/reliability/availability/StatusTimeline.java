package app.ballast.reliability.availability;

import app.ballast.reliability.statuschecks.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the checks of one service, in order of time, into spans and outages. A status holds until the next check; the time before the
 * first check and after the last is unknown, so an outage that is still open lasts, as far as is known, until the last check.
 *
 * <p>Fed one check at a time: its memory grows with the outages, not with the checks.
 */
public final class StatusTimeline {

    private final List<Span> down = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant downSince;

    /**
     * Adds the next check.
     *
     * @throws IllegalArgumentException where it lies before the check that was added last
     */
    public void add(Instant at, Status status) {
        if (last != null && at.isBefore(last)) {
            throw new IllegalArgumentException("the check of " + at + " comes after that of " + last);
        }
        if (first == null) {
            first = at;
        }
        last = at;
        if (status == Status.DOWN) {
            if (downSince == null) {
                downSince = at;
            }
        } else if (downSince != null) {
            outages.add(new Outage(downSince, at));
            addSpan(down, downSince, at);
            downSince = null;
        }
    }

    /** What the checks so far say. */
    public Uptime uptime() {
        List<Span> downSoFar = new ArrayList<>(down);
        List<Span> known = new ArrayList<>();
        if (first != null && last != null) {
            addSpan(known, first, last);
            if (downSince != null) {
                addSpan(downSoFar, downSince, last);
            }
        }
        return new Uptime(Spans.of(known), Spans.of(downSoFar));
    }

    /** The outages so far in order of time; the last one may be open. */
    public List<Outage> outages() {
        List<Outage> all = new ArrayList<>(outages);
        if (downSince != null) {
            all.add(new Outage(downSince, null));
        }
        return List.copyOf(all);
    }

    /** Adds a span unless it is over within the second in which it began. */
    private static void addSpan(List<Span> spans, Instant from, Instant to) {
        if (from.truncatedTo(ChronoUnit.SECONDS).isBefore(to.truncatedTo(ChronoUnit.SECONDS))) {
            spans.add(new Span(from, to));
        }
    }
}
