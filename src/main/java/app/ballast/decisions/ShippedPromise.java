package app.ballast.decisions;

import app.ballast.backlog.WorkItemId;
import app.ballast.decisions.review.PromiseVerdict;
import app.ballast.metrics.Better;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What something that shipped was to bring about, and whether it had by its day.
 *
 * @param subject what was promised of
 * @param number of the item or the feature
 * @param item the item that shipped; null where none is known
 * @param name of the feature, or key and title of the item
 * @param metric key of the series that shows it; null where no series is called like that
 * @param metricName as somebody called it
 * @param unit null without a series
 * @param target in the metric's unit
 * @param measured null where too little was known
 * @param knownDays of the days that were looked at
 */
public record ShippedPromise(
        Subject subject,
        long number,
        LocalDate dueOn,
        ProductId product,
        @Nullable WorkItemId item,
        String name,
        @Nullable String metric,
        String metricName,
        @Nullable Unit unit,
        @Nullable String unitLabel,
        @Nullable Better better,
        double target,
        @Nullable Double measured,
        int knownDays,
        PromiseVerdict.Said verdict,
        Instant reviewedAt) {

    /** What shipped. */
    public enum Subject {
        FEATURE,
        ITEM
    }
}
