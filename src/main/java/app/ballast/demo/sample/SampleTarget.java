package app.ballast.demo.sample;

import app.ballast.metrics.Metric;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a metric of a product is to reach.
 *
 * @param product key of the product
 * @param baseline where the metric stood when it was set, null for one that always holds
 * @param due null for one that always holds
 */
public record SampleTarget(
        String product,
        Metric metric,
        double value,
        @Nullable Double baseline,
        @Nullable LocalDate due) {

    static SampleTarget always(String product, Metric metric, double value) {
        return new SampleTarget(product, metric, value, null, null);
    }
}
