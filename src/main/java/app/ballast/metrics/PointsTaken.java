package app.ballast.metrics;

import java.util.List;

/**
 * What became of points that somebody sent.
 *
 * @param tally of the good ones; all zero where nothing was stored because of the others
 * @param refused the bad ones, by their place
 */
public record PointsTaken(PointTally tally, List<RefusedPoint> refused) {

    public PointsTaken {
        refused = List.copyOf(refused);
    }

    /** Whether nothing at all was stored or found because something was refused. */
    public boolean nothing() {
        return !refused.isEmpty() && tally.equals(PointTally.NONE);
    }
}
