package app.ballast.metrics;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceRef;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A series to be made.
 *
 * @param product whose it is
 * @param service the one service that it is about, null for the whole product
 * @param metric 1 to 100 lower-case letters, digits and single hyphens, such as {@code active-users-7d}
 * @param name as people call it, 1 to 200 characters
 * @param windowDays days that one point counts over, where the metric is one of distinct people
 * @param source where its points come from, in a few words
 */
public record NewSeries(
        ProductId product,
        @Nullable ServiceRef service,
        String metric,
        String name,
        Unit unit,
        Better better,
        Side side,
        @Nullable Integer windowDays,
        String source) {

    private static final Pattern METRIC = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_METRIC = 100;
    private static final int LONGEST_NAME = 200;

    public NewSeries {
        if (!METRIC.matcher(metric).matches() || metric.length() > LONGEST_METRIC) {
            throw DomainException.invalid("metric", "metrics.error.metric-name", metric, LONGEST_METRIC);
        }
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
    }
}
