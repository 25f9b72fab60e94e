package app.ballast.backlog;

import app.ballast.backlog.scoring.Deadline;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an item takes, and what waiting for it costs.
 *
 * @param effort person-weeks; null where nobody has estimated
 * @param perWeek cost of delay in money per week without what a deadline adds to it; null where an input is missing
 * @param deadline null where being late costs nothing more
 * @param doneAt when it was finished; null while it is not
 */
public record ItemCost(
        WorkItemId id,
        ItemKey key,
        ProductId product,
        Kind kind,
        Status status,
        String title,
        @Nullable BigDecimal effort,
        @Nullable BigDecimal perWeek,
        @Nullable Deadline deadline,
        @Nullable Instant doneAt) {}
