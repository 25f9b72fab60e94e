package app.ballast.engagement;

import app.ballast.metrics.Metric;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A target of the product side, and how far it is reached. Shares are ratios from 0 to 1, all else is people.
 *
 * @param metric null where it is the adoption of a feature
 * @param feature key of that feature; null where it is a metric's
 * @param name of the feature; empty for a metric, whose name is in the message bundle
 * @param baseline where it stood at first; null where nobody has said
 * @param since from which day on it counts: when it was set, or when the feature shipped
 * @param due by when it is to be reached; null where it always holds
 * @param values what is known, by day
 * @param source of the values: of a metric where its series comes from, of a feature who entered the last one; empty where that
 *     is not known
 * @param origin how the last value of a feature came in; null of a metric, and without any
 * @param recordedAt when Ballast learnt of the last one; null without any
 */
public record TargetReading(
        @Nullable Metric metric,
        @Nullable String feature,
        String name,
        @Nullable Double baseline,
        LocalDate since,
        double target,
        @Nullable LocalDate due,
        String setBy,
        Instant setAt,
        NavigableMap<LocalDate, Double> values,
        String source,
        @Nullable PointOrigin origin,
        @Nullable Instant recordedAt) {

    public TargetReading {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /** The last value on a day or before it; null where none is known. */
    public Map.@Nullable Entry<LocalDate, Double> valueOn(LocalDate day) {
        return values.floorEntry(day);
    }

    /** Whether its numbers are shares. */
    public boolean isShare() {
        return metric == null || metric.unit() == Unit.RATIO;
    }
}
