package app.ballast.metrics;

import app.ballast.common.SubjectRef;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.people.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes points with what hangs on them: the rollups, the history of what was replaced, and the news for open pages. The
 * caller holds the series' lock.
 */
@Component
class PointWriter {

    /** Points looked up and written at once. */
    private static final int CHUNK = 1_000;

    private final PointStore points;
    private final CorrectionStore corrections;
    private final RollupKeeper rollups;
    private final ChangeFeed feed;
    private final CurrentUser user;
    private final Clock clock;

    PointWriter(
            PointStore points,
            CorrectionStore corrections,
            RollupKeeper rollups,
            ChangeFeed feed,
            CurrentUser user,
            Clock clock) {
        this.points = points;
        this.corrections = corrections;
        this.rollups = rollups;
        this.feed = feed;
        this.user = user;
        this.clock = clock;
    }

    /** @param wanted in any order; of several at the same time the last counts */
    PointTally write(SeriesRef series, Collection<NewPoint> wanted, PointOrigin origin) {
        TreeMap<Instant, NewPoint> byTime = new TreeMap<>();
        wanted.forEach(point -> byTime.put(point.at(), point));
        PointTally tally = PointTally.NONE;
        List<NewPoint> chunk = new ArrayList<>(Math.min(byTime.size(), CHUNK));
        for (NewPoint point : byTime.values()) {
            chunk.add(point);
            if (chunk.size() == CHUNK) {
                tally = tally.plus(writeChunk(series.id(), chunk, origin));
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            tally = tally.plus(writeChunk(series.id(), chunk, origin));
        }
        if (tally.stored() > 0) {
            feed.tell(new Change(
                    new SubjectRef(SeriesService.SUBJECT, series.id().value()),
                    series.product().value()));
        }
        return tally;
    }

    private PointTally writeChunk(SeriesId id, List<NewPoint> chunk, PointOrigin origin) {
        Instant now = clock.instant();
        String by = origin == PointOrigin.PERSON ? user.actor().name() : null;
        if (points.insertIfFree(id, chunk, origin, now, by)) {
            rollups.added(id, chunk);
            return new PointTally(chunk.size(), 0, 0);
        }
        Map<Instant, SeriesPoint> there =
                points.at(id, chunk.stream().map(NewPoint::at).toList());
        List<NewPoint> fresh = new ArrayList<>();
        List<NewPoint> changed = new ArrayList<>();
        List<SeriesPoint> replaced = new ArrayList<>();
        long unchanged = 0;
        long kept = 0;
        for (NewPoint point : chunk) {
            SeriesPoint before = there.get(point.at());
            if (before == null) {
                fresh.add(point);
            } else if (before.says(point)) {
                unchanged++;
            } else if (before.origin() == PointOrigin.PERSON && origin != PointOrigin.PERSON) {
                kept++;
            } else {
                changed.add(point);
                replaced.add(before);
            }
        }
        insert(id, fresh, origin, now, by);
        if (!changed.isEmpty()) {
            corrections.add(id, replaced, origin, user.actor().name(), now);
            points.replace(id, changed, origin, now, by);
            rollups.replaced(id, changed.stream().map(NewPoint::at).toList());
        }
        return new PointTally(fresh.size() + changed.size(), unchanged, kept);
    }

    private void insert(SeriesId id, List<NewPoint> fresh, PointOrigin origin, Instant now, @Nullable String by) {
        if (!fresh.isEmpty()) {
            points.insert(id, fresh, origin, now, by);
            rollups.added(id, fresh);
        }
    }
}
