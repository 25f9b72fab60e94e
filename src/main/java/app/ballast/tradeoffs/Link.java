package app.ballast.tradeoffs;

import app.ballast.common.Period;
import app.ballast.metrics.SeriesRef;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.IncidentRow;
import app.ballast.tradeoffs.mix.IncidentsAndEngagement;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether people stay away after incidents of a product.
 *
 * @param period in which the incidents began
 * @param incidents those of its critical services, by number
 * @param series of daily active users; null where nobody has counted them
 * @param counted when the latest of them was recorded; null likewise
 */
public record Link(
        ProductRef product,
        Period period,
        IncidentsAndEngagement found,
        Map<Long, IncidentRow> incidents,
        @Nullable SeriesRef series,
        @Nullable Instant counted) {}
