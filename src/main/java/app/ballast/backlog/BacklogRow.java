package app.ballast.backlog;

import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of items.
 *
 * @param costOfDelay money per week; null where an input is missing
 * @param score cost of delay by person-week of effort; null where it cannot be worked out
 * @param effort person-weeks; null where nobody has estimated
 * @param over the item above which a person put this one; null where it stands by its score
 * @param moveReason why; null where it was not moved
 * @param assignee name, null for nobody
 * @param held whether the product's rules keep it from being begun
 * @param plan release, deadline, labels and whether it is blocked
 */
public record BacklogRow(
        WorkItemId id,
        ItemKey key,
        ProductId product,
        Kind kind,
        Status status,
        String title,
        @Nullable BigDecimal costOfDelay,
        @Nullable BigDecimal score,
        @Nullable BigDecimal effort,
        int votes,
        @Nullable String assignee,
        String reporter,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ItemKey over,
        @Nullable String moveReason,
        boolean held,
        RowPlan plan) {}
