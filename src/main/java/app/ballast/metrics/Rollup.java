package app.ballast.metrics;

import java.time.Instant;

/**
 * What the points of a time come to. The reading of a point is its value, or its value / its denominator where it has one.
 *
 * @param points how many there are, from 1: a time without any has no rollup, and is never 0
 * @param sum of their values
 * @param weighed how many of them have a denominator
 * @param denominators sum of those
 * @param least lowest reading
 * @param greatest highest reading
 * @param latest reading of the last of them
 * @param latestAt when that was
 */
public record Rollup(
        long points,
        double sum,
        long weighed,
        double denominators,
        double least,
        double greatest,
        double latest,
        Instant latestAt) {

    static Rollup of(NewPoint point) {
        Double denominator = point.denominator();
        double reading = point.reading();
        return new Rollup(
                1,
                point.value(),
                denominator == null ? 0 : 1,
                denominator == null ? 0 : denominator,
                reading,
                reading,
                reading,
                point.at());
    }

    /** Both together; no point may be in both. */
    public Rollup plus(Rollup other) {
        boolean mine = latestAt.isAfter(other.latestAt);
        return new Rollup(
                points + other.points,
                sum + other.sum,
                weighed + other.weighed,
                denominators + other.denominators,
                Math.min(least, other.least),
                Math.max(greatest, other.greatest),
                mine ? latest : other.latest,
                mine ? latestAt : other.latestAt);
    }

    /**
     * All of it in one number: Σ values / Σ denominators where each point has one, and the last reading where only some
     * have; otherwise as the series says.
     */
    public double value(Combine combine) {
        if (weighed > 0) {
            return weighed == points ? sum / denominators : latest;
        }
        return switch (combine) {
            case SUM -> sum;
            case MEAN -> sum / points;
            case LAST -> latest;
        };
    }
}
