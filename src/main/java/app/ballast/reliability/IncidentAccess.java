package app.ballast.reliability;

import app.ballast.audit.Activity;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which incidents exist for whoever asks: those that touch a service that they see. Services that they do not see are left out of them. */
@Component
class IncidentAccess {

    private final IncidentBook book;
    private final PortfolioService portfolio;
    private final CurrentUser user;
    private final Clock clock;

    IncidentAccess(IncidentBook book, PortfolioService portfolio, CurrentUser user, Clock clock) {
        this.book = book;
        this.portfolio = portfolio;
        this.user = user;
        this.clock = clock;
    }

    /** The services that the asker sees, those that are archived too. */
    Map<ServiceId, ServiceRef> services() {
        return portfolio.serviceRefs(book.services());
    }

    /** One; one that the asker may not see answers as one that is not there. */
    IncidentRow one(IncidentId id) {
        return book.find(id, services(), clock.instant())
                .orElseThrow(() -> DomainException.notFound("incident " + id.value()));
    }

    /** Services by number; refused where one is not there for the asker. */
    Map<ServiceId, ServiceRef> named(List<ServiceId> ids) {
        Map<ServiceId, ServiceRef> found = portfolio.serviceRefs(ids).values().stream()
                .collect(Collectors.toMap(ServiceRef::id, Function.identity()));
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw DomainException.notFound("service " + id.value());
        });
        return found;
    }

    /** For the activity log. It is hidden with a product where all its services are. */
    Activity entry(IncidentRow row, String action) {
        List<Optional<ProductId>> hidden = row.services().stream()
                .map(service -> portfolio.hiddenWith(service.id()))
                .toList();
        boolean open = hidden.stream().anyMatch(Optional::isEmpty);
        Long product = open ? null : hidden.getFirst().map(ProductId::value).orElse(null);
        String title = row.title();
        return Activity.of(
                user.actor(),
                new SubjectRef(IncidentId.SUBJECT, row.id().value()),
                title != null ? title : row.service().name() + ", " + row.startedAt(),
                product,
                action);
    }
}
