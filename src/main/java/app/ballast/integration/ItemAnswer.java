package app.ballast.integration;

import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.holding.Hold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item in full.
 *
 * @param held null where nothing holds it back
 */
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
        @Nullable Instant doneAt,
        @Nullable Held held) {

    /** What keeps the item from being begun: the policy's version and rule, the objective, and what is left of its budget. */
    record Held(int version, String rule, String objective, double remaining, Instant since) {

        static @Nullable Held of(@Nullable Hold hold) {
            return hold == null
                    ? null
                    : new Held(hold.version(), hold.rule(), hold.objective(), hold.remaining(), hold.since());
        }
    }

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
                item.doneAt(),
                Held.of(item.held().hold()));
    }
}
