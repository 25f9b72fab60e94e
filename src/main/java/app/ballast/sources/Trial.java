package app.ballast.sources;

import app.ballast.metrics.NewPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came when a source was tried. Nothing of it is stored.
 *
 * @param points the newest, at most {@value #SHOWN}, the newest first
 * @param count of all points
 * @param dropped values that were no number
 * @param problem null where it went well
 */
public record Trial(
        List<NewPoint> points,
        int count,
        int dropped,
        @Nullable Said problem) {

    static final int SHOWN = 5;

    public Trial {
        points = List.copyOf(points);
    }
}
