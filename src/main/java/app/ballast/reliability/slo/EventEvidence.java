package app.ballast.reliability.slo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a series of good and valid events says. A point belongs to the stretch in which its moment lies, whole. It makes known
 * the time until the next point, but no more than the usual distance of the series' points (the median, at most a day): a
 * missing day is a gap.
 */
public final class EventEvidence implements Evidence {

    private static final Duration LONGEST_STEP = Duration.ofDays(1);

    private final List<EventPoint> points;
    private final long[] starts;
    /** Sums before each point: of bad and valid events and of known seconds. */
    private final double[] bad;

    private final double[] valid;
    private final long[] known;
    private final long step;

    /** @param points in any order, one at most at a moment */
    public EventEvidence(Collection<EventPoint> points) {
        this.points =
                points.stream().sorted(Comparator.comparing(EventPoint::at)).toList();
        int count = this.points.size();
        starts = this.points.stream()
                .mapToLong(point -> point.at().getEpochSecond())
                .toArray();
        step = step(starts);
        bad = new double[count + 1];
        valid = new double[count + 1];
        known = new long[count + 1];
        for (int i = 0; i < count; i++) {
            bad[i + 1] = bad[i] + this.points.get(i).bad();
            valid[i + 1] = valid[i] + this.points.get(i).valid();
            known[i + 1] = known[i] + end(i) - starts[i];
        }
    }

    @Override
    public Measure measure() {
        return Measure.EVENTS;
    }

    @Override
    public Tally within(Instant from, Instant to) {
        int first = firstFrom(from);
        int after = firstFrom(to);
        long start = from.getEpochSecond();
        long end = to.getEpochSecond();
        double lost = Math.max(0, bad[after] - bad[first]);
        return new Tally(
                lost,
                Math.max(lost, valid[after] - valid[first]),
                knownBefore(end, after) - knownBefore(start, first),
                ChronoUnit.SECONDS.between(from, to));
    }

    @Override
    public Map<Long, Double> burnedBy(List<IncidentSpan> incidents, Instant from, Instant to) {
        Map<Long, Double> burned = new LinkedHashMap<>();
        for (int i = firstFrom(from); i < firstFrom(to); i++) {
            EventPoint point = points.get(i);
            if (point.bad() > 0) {
                long start = starts[i];
                long end = end(i);
                incidents.stream()
                        .filter(incident -> incident.from().getEpochSecond() < end
                                && incident.to().getEpochSecond() > start)
                        .findFirst()
                        .ifPresent(incident -> burned.merge(incident.id(), point.bad(), Double::sum));
            }
        }
        return burned;
    }

    /** Known seconds before a moment, of which {@code next} is the first point not before it. */
    private long knownBefore(long second, int next) {
        return next == 0 ? 0 : known[next - 1] + Math.min(second, end(next - 1)) - starts[next - 1];
    }

    /** The second until which a point makes time known. */
    private long end(int point) {
        long most = starts[point] + step;
        return point + 1 < starts.length ? Math.min(most, starts[point + 1]) : most;
    }

    private int firstFrom(Instant moment) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).at().isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long step(long[] starts) {
        if (starts.length < 2) {
            return LONGEST_STEP.toSeconds();
        }
        long[] distances = new long[starts.length - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = starts[i + 1] - starts[i];
        }
        java.util.Arrays.sort(distances);
        return Math.min(LONGEST_STEP.toSeconds(), distances[distances.length / 2]);
    }
}
