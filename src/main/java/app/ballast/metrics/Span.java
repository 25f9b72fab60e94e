package app.ballast.metrics;

import app.ballast.common.DomainException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What of a series is to be read.
 *
 * @param to until before then
 * @param grain null for the finest of which there are at most {@code most}
 * @param most values, 1 to 10,000: as many as there are pixels
 * @param zone where days, weeks and months begin
 */
public record Span(Instant from, Instant to, @Nullable Grain grain, int most, ZoneId zone) {

    private static final int LARGEST = 10_000;

    public Span {
        if (!from.isBefore(to)) {
            throw DomainException.invalid("to", "metrics.error.to", to, from);
        }
        if (most < 1 || most > LARGEST) {
            throw DomainException.invalid("most", "metrics.error.most", most, LARGEST);
        }
    }
}
