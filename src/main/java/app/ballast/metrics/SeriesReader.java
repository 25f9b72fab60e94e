package app.ballast.metrics;

import app.ballast.common.DomainException;
import app.ballast.metrics.SeriesReading.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Reads a series at the finest grain that fits. Days of UTC are kept; those of another zone are put together from the kept
 * hours, and where such a day begins in the midst of an hour, that hour's points are told apart.
 */
@Component
class SeriesReader {

    private static final int NO_END = Integer.MAX_VALUE;

    private final PointStore points;
    private final RollupStore rollups;

    SeriesReader(PointStore points, RollupStore rollups) {
        this.points = points;
        this.rollups = rollups;
    }

    SeriesReading read(SeriesRef series, Span span) {
        Grain wanted = span.grain();
        List<Grain> tried = wanted == null ? List.of(Grain.values()) : List.of(wanted);
        for (Grain grain : tried) {
            if (grain == Grain.HOUR && series.daily() && wanted == null) {
                continue;
            }
            Optional<SeriesReading> fits = read(series, span, grain);
            if (fits.isPresent()) {
                return fits.get();
            }
        }
        throw DomainException.invalid("most", "metrics.error.too-many", span.most(), tried.getLast());
    }

    private Optional<SeriesReading> read(SeriesRef series, Span span, Grain grain) {
        ZoneId zone = series.daily() || grain == Grain.HOUR ? ZoneOffset.UTC : span.zone();
        List<Map.Entry<Instant, Rollup>> found = grain == Grain.POINT
                ? points.between(series.id(), span.from(), span.to(), span.most() + 1).stream()
                        .map(point -> Map.entry(
                                point.at(), Rollup.of(new NewPoint(point.at(), point.value(), point.denominator()))))
                        .toList()
                : rollups(series.id(), span, grain, zone);
        if (found.size() > span.most()) {
            return Optional.empty();
        }
        List<Value> values = found.stream()
                .map(one -> new Value(one.getKey(), one.getValue().value(series.combine()), one.getValue()))
                .toList();
        return Optional.of(new SeriesReading(series, grain, zone, values));
    }

    private List<Map.Entry<Instant, Rollup>> rollups(SeriesId id, Span span, Grain grain, ZoneId zone) {
        Instant from = grain.start(span.from(), zone);
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return rollups.between(id, grain, from, span.to(), span.most() + 1);
        }
        Instant last = grain.start(span.to().minusNanos(1), zone);
        return folded(id, grain, zone, from, grain.next(last, zone));
    }

    private List<Map.Entry<Instant, Rollup>> folded(SeriesId id, Grain grain, ZoneId zone, Instant from, Instant to) {
        TreeMap<Instant, Rollup> folded = new TreeMap<>();
        List<Instant> torn = new ArrayList<>();
        Instant firstHour = Grain.HOUR.start(from, ZoneOffset.UTC);
        for (Map.Entry<Instant, Rollup> hour : rollups.between(id, Grain.HOUR, firstHour, to, NO_END)) {
            Instant start = hour.getKey();
            Instant end = Grain.HOUR.next(start, ZoneOffset.UTC);
            Instant place = grain.start(start, zone);
            if (place.equals(grain.start(end.minusNanos(1), zone))) {
                folded.merge(place, hour.getValue(), Rollup::plus);
            } else {
                torn.add(start);
            }
        }
        if (!torn.isEmpty()) {
            for (NewPoint point : points.ofHours(id, torn)) {
                if (!point.at().isBefore(from) && point.at().isBefore(to)) {
                    folded.merge(grain.start(point.at(), zone), Rollup.of(point), Rollup::plus);
                }
            }
        }
        return List.copyOf(folded.entrySet());
    }
}
