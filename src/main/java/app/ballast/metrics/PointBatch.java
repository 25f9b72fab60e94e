package app.ballast.metrics;

import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a batch can be stored. Of points at one time that say different things none can: nobody knows which is meant.
 *
 * @param good one for each time
 * @param repeated how many of the others say what another says
 * @param refused the rest, by place
 */
record PointBatch(List<NewPoint> good, int repeated, List<RefusedPoint> refused) {

    static PointBatch of(SeriesRef series, List<SentPoint> sent, Instant now) {
        PointCheck check = new PointCheck(series, now);
        List<RefusedPoint> refused = new ArrayList<>();
        Map<Instant, Integer> places = HashMap.newHashMap(sent.size());
        NewPoint[] read = new NewPoint[sent.size()];
        Set<Instant> torn = new HashSet<>();
        int repeated = 0;
        for (int i = 0; i < read.length; i++) {
            try {
                read[i] = check.check(sent.get(i));
            } catch (RefusedCell e) {
                Refusal why = e.on(i + 1L);
                refused.add(new RefusedPoint(i, why.field(), why.why()));
                continue;
            }
            Integer before = places.putIfAbsent(read[i].at(), i);
            if (before != null) {
                if (read[before].equals(read[i])) {
                    repeated++;
                } else {
                    torn.add(read[i].at());
                    refused.add(contradicts(i, before));
                }
            }
        }
        for (Instant at : torn) {
            int first = places.getOrDefault(at, 0);
            refused.add(contradicts(first, other(read, first)));
            places.remove(at);
        }
        refused.sort(Comparator.comparingInt(RefusedPoint::index));
        return new PointBatch(
                places.values().stream().sorted().map(i -> read[i]).toList(), repeated, refused);
    }

    private static int other(NewPoint[] read, int first) {
        for (int i = first + 1; i < read.length; i++) {
            if (read[i] != null && read[i].at().equals(read[first].at()) && !read[i].equals(read[first])) {
                return i;
            }
        }
        return first;
    }

    private static RefusedPoint contradicts(int index, int other) {
        return new RefusedPoint(index, "at", ImportFact.of("metrics.point.at.twice", other));
    }
}
