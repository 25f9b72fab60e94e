package app.ballast.integration;

import java.io.Serial;
import java.util.List;

/** A batch of points of which nothing was stored, because of some or all of them. */
final class RefusedPoints extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<PointsApi.Refused> refused;
    private final int total;

    /** @param refused the first of them, at least one */
    RefusedPoints(List<PointsApi.Refused> refused, int total) {
        super(refused.getFirst().reason());
        this.refused = List.copyOf(refused);
        this.total = total;
    }

    List<PointsApi.Refused> refused() {
        return refused;
    }

    int total() {
        return total;
    }
}
