package app.ballast.integration;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Plan;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.common.DomainException;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ServiceId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a PATCH changes of an item: a field that is not sent stays, one that is null is emptied. */
@Component
class ItemPatch {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "kind",
            "status",
            "title",
            "service",
            "effort",
            "assignee",
            "description",
            "audience",
            "customerReason",
            "feasibility",
            "acceptanceCriteria",
            "release",
            "dueOn",
            "deadlinePenalty",
            "labels"));

    private final PortfolioService portfolio;
    private final Names names;

    ItemPatch(PortfolioService portfolio, Names names) {
        this.portfolio = portfolio;
        this.names = names;
    }

    /** @throws DomainException INVALID, by the name of the field */
    WorkItemEdit read(WorkItemDetails item, Map<String, @Nullable Object> patch) {
        for (String field : patch.keySet()) {
            if (!FIELDS.contains(field)) {
                throw DomainException.invalid(field, "error.api.field", field, String.join(", ", FIELDS));
            }
        }
        WorkItemEdit edit = item.edit();
        Plan plan = edit.plan();
        return new WorkItemEdit(
                patch.containsKey("kind") ? Input.oneOf("kind", text(patch, "kind", ""), Kind.class) : edit.kind(),
                text(patch, "title", edit.title()),
                patch.containsKey("service") ? service(text(patch, "service", "")) : edit.service(),
                patch.containsKey("effort") ? Fields.number(patch, "effort") : edit.effort(),
                patch.containsKey("assignee") ? person(text(patch, "assignee", "")) : edit.assignee(),
                text(patch, "description", edit.description()),
                text(patch, "audience", edit.audience()),
                text(patch, "customerReason", edit.customerReason()),
                text(patch, "feasibility", edit.feasibility()),
                text(patch, "acceptanceCriteria", edit.acceptanceCriteria()),
                new Plan(
                        patch.containsKey("release") ? release(item, text(patch, "release", "")) : plan.release(),
                        patch.containsKey("dueOn") ? day(text(patch, "dueOn", "")) : plan.dueOn(),
                        patch.containsKey("deadlinePenalty")
                                ? Fields.number(patch, "deadlinePenalty")
                                : plan.deadlinePenalty(),
                        patch.containsKey("labels") ? Fields.texts(patch, "labels") : plan.labels()));
    }

    @Nullable
    Status status(Map<String, @Nullable Object> patch) {
        return patch.containsKey("status") ? Input.oneOf("status", text(patch, "status", ""), Status.class) : null;
    }

    private static String text(Map<String, @Nullable Object> patch, String field, String otherwise) {
        return Fields.text(patch, field, otherwise);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw DomainException.invalid("dueOn", "error.api.day", "dueOn", text);
        }
    }

    private @Nullable ServiceId service(String key) {
        return key.isEmpty() ? null : portfolio.service(key).id();
    }

    private @Nullable ReleaseId release(WorkItemDetails item, String name) {
        return name.isEmpty() ? null : names.release(item.product().id(), name);
    }

    private @Nullable PersonId person(String name) {
        return name.isEmpty() ? null : names.person(name);
    }
}
