package app.ballast.metrics;

import app.ballast.metrics.RollupStore.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Brings the rollups of a series up to date with its points, and touches no others: new points are added to what is there;
 * where a point was replaced, its hour is counted again from its points, its day from its hours, and its week and month
 * from their days. The series is locked meanwhile.
 */
@Component
class RollupKeeper {

    private final RollupStore rollups;
    private final PointStore points;

    RollupKeeper(RollupStore rollups, PointStore points) {
        this.rollups = rollups;
        this.points = points;
    }

    /** Points that were not there before. */
    void added(SeriesId id, Collection<NewPoint> added) {
        if (added.isEmpty()) {
            return;
        }
        TreeMap<Instant, Rollup> hours = new TreeMap<>();
        for (NewPoint point : added) {
            hours.merge(point.at().truncatedTo(ChronoUnit.HOURS), Rollup.of(point), Rollup::plus);
        }
        Map<Place, Rollup> more = new HashMap<>();
        hours.forEach(
                (hour, points) -> Grain.KEPT.forEach(grain -> more.merge(place(grain, hour), points, Rollup::plus)));
        rollups.add(id, more);
    }

    /** Points at these times now say something else. */
    void replaced(SeriesId id, Collection<Instant> times) {
        if (times.isEmpty()) {
            return;
        }
        TreeSet<Instant> hours = starts(Grain.HOUR, times);
        Map<Place, Rollup> counted = new HashMap<>();
        for (NewPoint point : points.ofHours(id, hours)) {
            counted.merge(place(Grain.HOUR, point.at()), Rollup.of(point), Rollup::plus);
        }
        rollups.replace(id, counted);
        for (Grain grain : List.of(Grain.DAY, Grain.WEEK, Grain.MONTH)) {
            TreeSet<Instant> starts = starts(grain, times);
            List<Instant> ends = starts.stream()
                    .map(start -> grain.next(start, ZoneOffset.UTC))
                    .toList();
            Map<Place, Rollup> again = new TreeMap<>((one, other) -> one.start().compareTo(other.start()));
            for (Map.Entry<Instant, Rollup> part : rollups.under(id, grain.finer(), starts, ends)) {
                again.merge(place(grain, part.getKey()), part.getValue(), Rollup::plus);
            }
            rollups.replace(id, again);
        }
    }

    private static TreeSet<Instant> starts(Grain grain, Collection<Instant> times) {
        TreeSet<Instant> starts = new TreeSet<>();
        times.forEach(at -> starts.add(grain.start(at, ZoneOffset.UTC)));
        return starts;
    }

    private static Place place(Grain grain, Instant at) {
        return new Place(grain, grain.start(at, ZoneOffset.UTC));
    }
}
