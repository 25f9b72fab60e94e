package app.ballast.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a metric, by day.
 *
 * @param recordedAt when Ballast learnt of the last of them; null without any
 */
record KnownValues(
        NavigableMap<LocalDate, Double> values,
        String source,
        @Nullable Instant recordedAt) {

    static final KnownValues NONE = new KnownValues(new TreeMap<>(), "", null);
}
