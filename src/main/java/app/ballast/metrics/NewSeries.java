package app.ballast.metrics;

import app.ballast.common.CleanText;
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
 * @param unitLabel what its numbers are called where the unit does not say it: "requests/s", 1 to 40 characters
 * @param combine how the points of a longer time become one number
 * @param daily whether each point stands for a whole UTC day
 * @param windowDays days that one point counts over, where the metric is one of distinct people
 * @param source where its points come from, in a few words
 */
public record NewSeries(
        ProductId product,
        @Nullable ServiceRef service,
        String metric,
        String name,
        Unit unit,
        @Nullable String unitLabel,
        Combine combine,
        boolean daily,
        Better better,
        Side side,
        @Nullable Integer windowDays,
        String source) {

    private static final Pattern METRIC = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_METRIC = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_WINDOW = 366;

    public NewSeries {
        if (!METRIC.matcher(metric).matches() || metric.length() > LONGEST_METRIC) {
            throw DomainException.invalid("metric", "metrics.error.metric-name", metric, LONGEST_METRIC);
        }
        name = CleanText.line(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
        unitLabel = unitLabel == null || unitLabel.isBlank() ? null : CleanText.line(unitLabel);
        if (unitLabel != null && unitLabel.length() > LONGEST_UNIT) {
            throw DomainException.invalid("unitLabel", "metrics.error.unit-label", LONGEST_UNIT);
        }
        if (unit == Unit.OTHER && unitLabel == null) {
            throw DomainException.invalid("unitLabel", "metrics.error.unit-label", LONGEST_UNIT);
        }
        if (windowDays != null && (windowDays < 1 || windowDays > LONGEST_WINDOW)) {
            throw DomainException.invalid("windowDays", "metrics.error.window", windowDays, LONGEST_WINDOW);
        }
        source = CleanText.line(source);
        if (source.length() > LONGEST_NAME) {
            throw DomainException.invalid("source", "metrics.error.source", LONGEST_NAME);
        }
    }

    /** As is usual for its unit: what counts over a window has one point a day. */
    public NewSeries(
            ProductId product,
            @Nullable ServiceRef service,
            String metric,
            String name,
            Unit unit,
            Better better,
            Side side,
            @Nullable Integer windowDays,
            String source) {
        this(
                product,
                service,
                metric,
                name,
                unit,
                null,
                Combine.usual(unit),
                windowDays != null,
                better,
                side,
                windowDays,
                source);
    }
}
