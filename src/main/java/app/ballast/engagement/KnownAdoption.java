package app.ballast.engagement;

import app.ballast.engagement.measures.Adoption;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesPoint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adoption as somebody counted it.
 *
 * @param by name of who entered it; null where a program or a file brought it
 * @param recordedAt when Ballast learnt of it
 */
public record KnownAdoption(
        Adoption adoption, PointOrigin origin, @Nullable String by, Instant recordedAt) {

    /** A point of a feature's series; empty where it does not hold both counts. */
    static Optional<KnownAdoption> of(SeriesPoint point) {
        Double active = point.denominator();
        if (active == null || Math.round(active) < 1 || point.value() < 0 || point.value() > active) {
            return Optional.empty();
        }
        return Optional.of(new KnownAdoption(
                new Adoption(point.date(), Math.round(point.value()), Math.round(active)),
                point.origin(),
                point.recordedBy(),
                point.recordedAt()));
    }
}
