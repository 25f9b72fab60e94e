package app.ballast.backlog;

import app.ballast.common.DomainException;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an item may refer to, and who may change what of it. */
@Component
class ItemChecks {

    private final PortfolioService portfolio;
    private final PeopleDirectory people;
    private final ReleaseService releases;
    private final CurrentUser user;

    ItemChecks(PortfolioService portfolio, PeopleDirectory people, ReleaseService releases, CurrentUser user) {
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
        this.user = user;
    }

    ProductRef product(ProductId id) {
        return portfolio.product(id);
    }

    /** A product that items may still be logged for. */
    ProductRef openProduct(ProductId id) {
        ProductRef product = portfolio.product(id);
        if (!portfolio.products().contains(product)) {
            throw DomainException.invalid("product", "backlog.error.product", product.name());
        }
        return product;
    }

    /** Refuses a service that the product does not depend on. */
    void service(ProductRef product, @Nullable ServiceId service) {
        if (service == null) {
            return;
        }
        var allowed = portfolio.services(product.id());
        if (allowed.stream().noneMatch(row -> row.service().id().equals(service))) {
            String names =
                    allowed.stream().map(row -> row.service().name()).limit(20).collect(Collectors.joining(", "));
            throw names.isEmpty()
                    ? DomainException.invalid("service", "backlog.error.no-service", product.name())
                    : DomainException.invalid("service", "backlog.error.service", product.name(), names);
        }
    }

    /** Refuses a release of another product, and an archived one. */
    void release(ProductId product, @Nullable ReleaseId release) {
        if (release == null) {
            return;
        }
        List<ReleaseRef> open = releases.open(product);
        if (open.stream().noneMatch(row -> row.id().equals(release))) {
            String names = open.stream().map(ReleaseRef::name).limit(20).collect(Collectors.joining(", "));
            throw DomainException.invalid(
                    "release",
                    names.isEmpty() ? "backlog.error.no-release" : "backlog.error.release",
                    portfolio.product(product).name(),
                    names);
        }
    }

    void person(PersonId person) {
        if (!people.names(List.of(person)).containsKey(person)) {
            throw DomainException.invalid("assignee", "backlog.error.assignee", person.value());
        }
    }

    /**
     * Refuses a change of a field by somebody who may not. A change of kind needs the right on the present kind; once the
     * item is in the queue also that on the new one, since it would enter the other side's queue without their triage.
     */
    void rights(ItemRights rights, WorkItemEdit before, WorkItemEdit to, Status status) {
        for (ItemField field : to.differences(before)) {
            if (!rights.editable().contains(field)) {
                throw Items.notFor(before.kind(), field);
            }
        }
        boolean fresh = status == Status.NEW || status == Status.SNOOZED;
        if (before.kind() != to.kind()
                && !fresh
                && !user.isSystem()
                && !user.has(to.kind().owner())) {
            throw Items.notFor(to.kind().owner());
        }
    }

    /** A field's value as the activity log keeps it; null where there is none. */
    @Nullable
    String text(ItemField field, WorkItemEdit edit) {
        String text =
                switch (field.in(edit)) {
                    case null -> "";
                    case ServiceId service -> name(service);
                    case PersonId person -> people.names(List.of(person)).getOrDefault(person, "");
                    case BigDecimal effort -> effort.stripTrailingZeros().toPlainString();
                    case ReleaseId release -> {
                        ReleaseRef found = releases.refs(List.of(release)).get(release);
                        yield found == null ? "" : found.name();
                    }
                    case Set<?> labels -> labels.stream().map(String::valueOf).collect(Collectors.joining(", "));
                    case Kind kind -> kind.code();
                    case Object other -> other.toString();
                };
        return text.isEmpty() ? null : text;
    }

    private String name(ServiceId service) {
        ServiceRef found = portfolio.serviceRefs(List.of(service)).get(service);
        return found == null ? "" : found.name();
    }
}
