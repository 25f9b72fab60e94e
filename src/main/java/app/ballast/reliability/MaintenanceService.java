package app.ballast.reliability;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.TechnologySide;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When services are announced to be away: read by everybody who sees the service, written by technology managers. */
@Service
@DeniedByDefault
@Transactional
public class MaintenanceService {

    private final MaintenanceStore store;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    MaintenanceService(
            MaintenanceStore store, PortfolioService portfolio, ActivityLog log, CurrentUser user, Clock clock) {
        this.store = store;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** All of a service, the latest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<MaintenanceRow> of(ServiceId id) {
        return store.of(service(id).id());
    }

    /** Announces one; it may lie in the past, for what was forgotten. */
    @TechnologySide
    public void plan(ServiceId id, NewMaintenance wanted) {
        ServiceRef service = service(id);
        store.add(id, wanted, user.actor().name(), clock.instant());
        log.record(entry(service, "planned maintenance").because(words(wanted)));
    }

    /** Takes one back: its time counts again. */
    @TechnologySide
    public void remove(ServiceId id, MaintenanceId which) {
        ServiceRef service = service(id);
        MaintenanceRow gone =
                store.find(id, which).orElseThrow(() -> DomainException.notFound("maintenance " + which.value()));
        store.remove(which);
        log.record(entry(service, "took back maintenance")
                .because(words(new NewMaintenance(gone.from(), gone.to(), gone.title()))));
    }

    private static String words(NewMaintenance maintenance) {
        return "%s, %s to %s".formatted(maintenance.title(), maintenance.from(), maintenance.to());
    }

    private Activity entry(ServiceRef service, String action) {
        return Activity.of(
                user.actor(),
                new SubjectRef("service", service.id().value()),
                service.name(),
                portfolio.hiddenWith(service.id()).map(ProductId::value).orElse(null),
                action);
    }

    private ServiceRef service(ServiceId id) {
        ServiceRef service = portfolio.serviceRefs(List.of(id)).get(id);
        if (service == null) {
            throw DomainException.notFound("service " + id.value());
        }
        return service;
    }
}
