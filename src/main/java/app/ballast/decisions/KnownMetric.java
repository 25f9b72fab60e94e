package app.ballast.decisions;

import app.ballast.metrics.Better;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A metric of which something may be expected.
 *
 * @param about what it is of, as people call it: a service, an SLO, a product; the name of a series itself
 * @param unit shares are from 0 to 1
 * @param unitLabel what its numbers are called where the unit does not say it
 * @param better which way it gets better; null where that was not kept
 */
public record KnownMetric(
        MetricRef ref,
        String about,
        Side side,
        Unit unit,
        @Nullable String unitLabel,
        @Nullable Better better) {}
