package app.ballast.backlog;

import app.ballast.portfolio.ReleaseId;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored part of a {@link Plan}, and the item that this one is a part of. */
@Embeddable
record Schedule(
        @Nullable Long releaseId,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal deadlinePenalty,
        @Nullable Long parentId) {

    static final Schedule NONE = new Schedule(null, null, null, null);

    Schedule planned(Plan plan) {
        ReleaseId release = plan.release();
        return new Schedule(release == null ? null : release.value(), plan.dueOn(), plan.deadlinePenalty(), parentId);
    }

    Schedule under(@Nullable WorkItemId parent) {
        return new Schedule(releaseId, dueOn, deadlinePenalty, parent == null ? null : parent.value());
    }

    Plan plan(Set<String> labels) {
        return new Plan(releaseId == null ? null : new ReleaseId(releaseId), dueOn, deadlinePenalty, labels);
    }

    @Nullable
    WorkItemId parent() {
        return parentId == null ? null : new WorkItemId(parentId);
    }
}
