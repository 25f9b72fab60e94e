package app.ballast.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A part of a series.
 *
 * @param grain how long a time each value stands for
 * @param zone where its days, weeks and months begin: UTC where the series itself counts whole UTC days
 * @param values by time; a time without points has none, which is a gap and not 0
 */
public record SeriesReading(SeriesRef series, Grain grain, ZoneId zone, List<Value> values) {

    public SeriesReading {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param at when the time begins that it stands for
     * @param value all of the time's points in one number
     */
    public record Value(Instant at, double value, Rollup of) {}
}
