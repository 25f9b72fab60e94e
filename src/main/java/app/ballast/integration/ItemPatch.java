package app.ballast.integration;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Plan;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.common.DomainException;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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
    private final ReleaseService releases;
    private final PeopleDirectory people;

    ItemPatch(PortfolioService portfolio, ReleaseService releases, PeopleDirectory people) {
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
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
                patch.containsKey("effort") ? number(patch, "effort") : edit.effort(),
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
                                ? number(patch, "deadlinePenalty")
                                : plan.deadlinePenalty(),
                        patch.containsKey("labels") ? labels(patch.get("labels")) : plan.labels()));
    }

    @Nullable
    Status status(Map<String, @Nullable Object> patch) {
        return patch.containsKey("status") ? Input.oneOf("status", text(patch, "status", ""), Status.class) : null;
    }

    private static String text(Map<String, @Nullable Object> patch, String field, String otherwise) {
        if (!patch.containsKey(field)) {
            return otherwise;
        }
        return switch (patch.get(field)) {
            case null -> "";
            case String text -> text;
            case Object other -> throw DomainException.invalid(field, "error.api.text", field, other);
        };
    }

    private static @Nullable BigDecimal number(Map<String, @Nullable Object> patch, String field) {
        return switch (patch.get(field)) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString());
            case Object other -> throw DomainException.invalid(field, "error.api.number", field, other);
        };
    }

    private static Set<String> labels(@Nullable Object labels) {
        Set<String> read = new TreeSet<>();
        if (labels instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            list.forEach(label -> read.add(String.valueOf(label)));
        } else if (labels != null) {
            throw DomainException.invalid("labels", "error.api.list", "labels");
        }
        return read;
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
        if (name.isEmpty()) {
            return null;
        }
        return releases.open(item.product().id()).stream()
                .filter(release -> release.name().equals(name))
                .findFirst()
                .map(ReleaseRef::id)
                .orElseThrow(() -> DomainException.notFound("release " + name));
    }

    private @Nullable PersonId person(String name) {
        if (name.isEmpty()) {
            return null;
        }
        List<PersonRef> found = people.find(name, 10).stream()
                .filter(person -> person.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw DomainException.notFound("person " + name);
        }
        return found.getFirst().id();
    }
}
