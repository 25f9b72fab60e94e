package app.ballast.integration;

import app.ballast.backlog.WorkItemDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An item in full. */
record ItemAnswer(
        String key,
        String product,
        String kind,
        String status,
        String title,
        @Nullable String service,
        @Nullable BigDecimal effort,
        String description,
        String audience,
        String customerReason,
        String feasibility,
        String acceptanceCriteria,
        int votes,
        @Nullable String assignee,
        @Nullable String release,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal deadlinePenalty,
        Set<String> labels,
        String reporter,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant doneAt) {

    static ItemAnswer of(WorkItemDetails item) {
        return new ItemAnswer(
                item.key().toString(),
                item.product().key(),
                item.kind().name(),
                item.status().name(),
                item.title(),
                item.service() == null ? null : item.service().key(),
                item.edit().effort(),
                item.edit().description(),
                item.edit().audience(),
                item.edit().customerReason(),
                item.edit().feasibility(),
                item.edit().acceptanceCriteria(),
                item.votes(),
                item.assignee() == null ? null : item.assignee().name(),
                item.release() == null ? null : item.release().name(),
                item.edit().plan().dueOn(),
                item.edit().plan().deadlinePenalty(),
                item.edit().plan().labels(),
                item.reporterName(),
                item.createdAt(),
                item.updatedAt(),
                item.doneAt());
    }
}
