package app.ballast.engagement;

import app.ballast.common.Period;
import app.ballast.engagement.measures.RevenueGrowth;
import app.ballast.metrics.Anomaly;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product brought in, over the days of a period that are over, beside as many days before.
 *
 * @param period the days that are over
 * @param days one amount for each day of it; null where nobody said, which is not 0
 * @param daysBefore the same of as many days before
 * @param unusual days of the period that were not as usual
 * @param latest the latest day that is known of the period; null where none is
 * @param series where the amounts come from
 */
public record RevenueReading(
        Period period,
        Currency currency,
        RevenueGrowth growth,
        List<@Nullable Double> days,
        List<@Nullable Double> daysBefore,
        List<Anomaly> unusual,
        @Nullable SeriesPoint latest,
        SeriesRef series) {

    public RevenueReading {
        days = Collections.unmodifiableList(new ArrayList<>(days));
        daysBefore = Collections.unmodifiableList(new ArrayList<>(daysBefore));
        unusual = List.copyOf(unusual);
    }
}
