package app.ballast.sources.connectors;

import app.ballast.metrics.NewPoint;
import java.util.List;

/**
 * What a system answered.
 *
 * @param points by time
 * @param dropped values that were no number, such as NaN, or a ratio of nothing
 */
public record Reading(List<NewPoint> points, int dropped) {

    public Reading {
        points = List.copyOf(points);
    }
}
