package app.ballast.backlog;

import app.ballast.people.PersonId;
import app.ballast.portfolio.ServiceId;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of an item that people edit, as it shall be. Limits as in {@link NewWorkItem}.
 *
 * @param assignee who works on it; null for nobody
 * @param plan release, deadline and labels
 */
public record WorkItemEdit(
        Kind kind,
        String title,
        @Nullable ServiceId service,
        @Nullable BigDecimal effort,
        @Nullable PersonId assignee,
        String description,
        String audience,
        String customerReason,
        String feasibility,
        String acceptanceCriteria,
        Plan plan) {

    public WorkItemEdit {
        title = Limits.title(title);
        effort = Limits.effort(effort);
        description = Limits.storedDescription(description);
        audience = Limits.text("audience", audience);
        customerReason = Limits.text("customerReason", customerReason);
        feasibility = Limits.text("feasibility", feasibility);
        acceptanceCriteria = Limits.text("acceptanceCriteria", acceptanceCriteria);
    }

    /** This edit with some fields taken from another. */
    public WorkItemEdit taking(Set<ItemField> fields, WorkItemEdit from) {
        return new WorkItemEdit(
                fields.contains(ItemField.KIND) ? from.kind : kind,
                fields.contains(ItemField.TITLE) ? from.title : title,
                fields.contains(ItemField.SERVICE) ? from.service : service,
                fields.contains(ItemField.EFFORT) ? from.effort : effort,
                fields.contains(ItemField.ASSIGNEE) ? from.assignee : assignee,
                fields.contains(ItemField.DESCRIPTION) ? from.description : description,
                fields.contains(ItemField.AUDIENCE) ? from.audience : audience,
                fields.contains(ItemField.CUSTOMER_REASON) ? from.customerReason : customerReason,
                fields.contains(ItemField.FEASIBILITY) ? from.feasibility : feasibility,
                fields.contains(ItemField.ACCEPTANCE_CRITERIA) ? from.acceptanceCriteria : acceptanceCriteria,
                new Plan(
                        fields.contains(ItemField.RELEASE) ? from.plan.release() : plan.release(),
                        fields.contains(ItemField.DUE_ON) ? from.plan.dueOn() : plan.dueOn(),
                        fields.contains(ItemField.DEADLINE_PENALTY)
                                ? from.plan.deadlinePenalty()
                                : plan.deadlinePenalty(),
                        fields.contains(ItemField.LABELS) ? from.plan.labels() : plan.labels()));
    }

    /** This edit with another plan. */
    public WorkItemEdit planned(Plan other) {
        return new WorkItemEdit(
                kind,
                title,
                service,
                effort,
                assignee,
                description,
                audience,
                customerReason,
                feasibility,
                acceptanceCriteria,
                other);
    }

    /** This edit with somebody else to work on it. */
    public WorkItemEdit assignedTo(@Nullable PersonId person) {
        return new WorkItemEdit(
                kind,
                title,
                service,
                effort,
                person,
                description,
                audience,
                customerReason,
                feasibility,
                acceptanceCriteria,
                plan);
    }

    /** The fields in which two edits differ. */
    public Set<ItemField> differences(WorkItemEdit other) {
        return ItemField.differing(this, other);
    }
}
