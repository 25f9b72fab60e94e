package app.ballast.backlog;

import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a finished item was to bring about, once its day has come.
 *
 * @param metric name of the metric that shows it
 * @param target the value that it was to reach
 */
public record DueOutcome(
        WorkItemId item,
        ItemKey key,
        ProductId product,
        Kind kind,
        String title,
        String metric,
        BigDecimal target,
        LocalDate dueOn) {}
