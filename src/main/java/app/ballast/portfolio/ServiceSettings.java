package app.ballast.portfolio;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.TechnologySide;
import app.ballast.people.CurrentUser;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Services as administrators keep them, and as imports meet them. */
@Service
@DeniedByDefault
@Transactional
public class ServiceSettings {

    private static final String SUBJECT = "service";
    private static final int LONGEST_NAME = 200;

    private final RunningServiceRepository services;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    ServiceSettings(
            RunningServiceRepository services,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.services = services;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Every service with the products that depend on it, archived ones last. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<ServiceRow> all() {
        return services.allWithProducts().stream().map(RunningService::row).toList();
    }

    /**
     * Adds a service; its key is made from its name.
     *
     * @param products the products that depend on it, each with whether it is critical for it
     */
    @AdminOnly
    public ServiceId add(String name, Map<ProductId, Boolean> products) {
        String free = freeName(name);
        RunningService service = new RunningService(key(free), free, clock.instant());
        service.serve(products);
        services.save(service);
        log.record(entry(service, "added"));
        return service.id();
    }

    @AdminOnly
    public void change(ServiceId id, long version, String name, Map<ProductId, Boolean> products) {
        RunningService service = service(id);
        if (service.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", service.name());
        }
        String to = nameOf(name);
        if (!service.name().equals(to)) {
            log.record(entry(service, "changed").changing("name", service.name(), to));
            service.rename(service.name().equalsIgnoreCase(to) ? to : freeName(to));
        }
        if (!service.products().equals(products)) {
            log.record(entry(service, "changed").changing("products", words(service.products()), words(products)));
            service.serve(products);
        }
    }

    @AdminOnly
    public void archive(ServiceId id) {
        RunningService service = service(id);
        service.archive();
        log.record(entry(service, "archived"));
    }

    @AdminOnly
    public void restore(ServiceId id) {
        RunningService service = service(id);
        service.restore();
        log.record(entry(service, "restored"));
    }

    /**
     * The services with these names for an import into a product: those that are there, and new ones for the rest, which
     * are critical for the product. A service of that name that only a restricted product of others uses is theirs: a new
     * one could not share its name, so the import is told that the name is taken.
     *
     * @return by name, in the order asked
     */
    @TechnologySide
    public Map<String, ServiceRef> register(Collection<String> names, ProductId product) {
        ProductRef target = portfolio.product(product);
        Set<String> seen = new LinkedHashSet<>();
        portfolio.services().forEach(service -> seen.add(service.name()));
        Map<String, RunningService> found = new HashMap<>();
        services.named(names).forEach(service -> found.put(service.name(), service));
        Map<String, ServiceRef> registered = new LinkedHashMap<>();
        for (String name : new LinkedHashSet<>(names)) {
            RunningService service = found.get(name);
            if (service == null) {
                service = new RunningService(key(name), nameOf(name), clock.instant());
                service.alsoServe(target.id(), true);
                services.save(service);
                log.record(entry(service, "added by import"));
            } else if (service.archived() || !seen.contains(name)) {
                throw DomainException.invalid("service", "error.name.taken", name);
            } else {
                service.alsoServe(target.id(), true);
            }
            registered.put(name, service.ref());
        }
        return registered;
    }

    private String key(String name) {
        String first = ServiceKey.of(name, Set.of());
        return ServiceKey.of(name, services.keysLike(first));
    }

    private String freeName(String name) {
        String free = nameOf(name);
        if (services.existsByNameIgnoreCase(free)) {
            throw DomainException.invalid("name", "error.name.taken", free);
        }
        return free;
    }

    private static String nameOf(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
        return stripped;
    }

    private RunningService service(ServiceId id) {
        return services.findById(id.value()).orElseThrow(() -> DomainException.notFound("service " + id.value()));
    }

    private static String words(Map<ProductId, Boolean> products) {
        long critical = products.values().stream().filter(Boolean::booleanValue).count();
        return products.size() + " (" + critical + " critical)";
    }

    private Activity entry(RunningService service, String action) {
        return Activity.of(user.actor(), new SubjectRef(SUBJECT, service.id().value()), service.name(), null, action);
    }
}
