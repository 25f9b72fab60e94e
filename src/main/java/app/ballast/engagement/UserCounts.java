package app.ballast.engagement;

import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The counts of active users of one product, by window.
 *
 * @param series one a window
 */
record UserCounts(List<SeriesRef> series, Map<SeriesId, List<SeriesPoint>> points) {

    /** Those of one window, by its metric's name: {@code active-users-7d}. */
    KnownValues users(String metric) {
        return series.stream()
                .filter(one -> one.metric().equals(metric))
                .findFirst()
                .map(this::known)
                .orElse(KnownValues.NONE);
    }

    /** Daily by monthly active users of each day that has both, the month as on the Product page. */
    KnownValues stickiness() {
        KnownValues daily = window(1);
        for (int month : ActiveUsersSeries.MONTHS) {
            KnownValues monthly = window(month);
            NavigableMap<LocalDate, Double> ratios = new TreeMap<>();
            daily.values().forEach((day, users) -> {
                Double all = monthly.values().get(day);
                if (all != null && all > 0) {
                    ratios.put(day, users / all);
                }
            });
            if (!ratios.isEmpty()) {
                return new KnownValues(ratios, daily.source(), daily.recordedAt());
            }
        }
        return KnownValues.NONE;
    }

    private KnownValues window(int days) {
        return series.stream()
                .filter(one -> ActiveUsersSeries.window(one) == days)
                .findFirst()
                .map(this::known)
                .orElse(KnownValues.NONE);
    }

    private KnownValues known(SeriesRef one) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        Instant recorded = null;
        for (SeriesPoint point : points.getOrDefault(one.id(), List.of())) {
            values.put(point.date(), point.value());
            recorded = ProductTargets.later(recorded, point.recordedAt());
        }
        return new KnownValues(values, one.source(), recorded);
    }
}
