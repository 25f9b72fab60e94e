package app.ballast.metrics;

import app.ballast.common.DomainException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a metric is to reach.
 *
 * @param value in the metric's unit, above 0; a share is at most 1
 * @param baseline where it stood when the target was set, null where that is not known
 * @param due the day by which it is to be reached; null for a target that always holds, such as an objective
 */
public record NewTarget(
        double value, @Nullable Double baseline, @Nullable LocalDate due) {

    /** A target that always holds. */
    public static NewTarget of(double value) {
        return new NewTarget(value, null, null);
    }

    void check(Metric metric) {
        double most = metric.unit() == Unit.RATIO ? 1 : Double.MAX_VALUE;
        if (!(value > 0 && value <= most)) {
            throw DomainException.invalid("value", "metrics.error.target." + metric.unit(), value);
        }
        if (baseline != null && !(baseline >= 0 && baseline <= most)) {
            throw DomainException.invalid("baseline", "metrics.error.baseline." + metric.unit(), baseline);
        }
    }
}
