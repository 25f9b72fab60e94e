package app.ballast.portfolio;

import app.ballast.common.DomainException;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.TechnologySide;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Services as administrators keep them, and as imports meet them. A service that only restricted products of others use
 * does not exist for an administrator either, and what those products need of a shared one stays as it is.
 *
 * @see <a href="file:docs/decisions/0008-administrators-and-restricted-products.md">why</a>
 */
@Service
@DeniedByDefault
@Transactional
public class ServiceSettings {

    private static final int LONGEST_NAME = 200;

    private final RunningServiceRepository services;
    private final PortfolioService portfolio;
    private final Visible visible;
    private final ServiceLog log;
    private final Clock clock;

    ServiceSettings(
            RunningServiceRepository services,
            PortfolioService portfolio,
            Visible visible,
            ServiceLog log,
            Clock clock) {
        this.services = services;
        this.portfolio = portfolio;
        this.visible = visible;
        this.log = log;
        this.clock = clock;
    }

    /** Every service that the asker sees, with the products that they see among those that depend on it; archived ones last. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<ServiceRow> all() {
        return visible.services();
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
        log.record(log.entry(service, "added").changing("products", null, words(products)));
        return service.id();
    }

    /**
     * Changes name and products.
     *
     * @param products those of the products that the asker sees; the others stay as they are
     */
    @AdminOnly
    public void change(ServiceId id, long version, String name, Map<ProductId, Boolean> products) {
        RunningService service = service(id);
        if (service.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", service.name());
        }
        String to = nameOf(name);
        if (!service.name().equals(to)) {
            log.record(log.entry(service, "changed").changing("name", service.name(), to));
            service.rename(service.name().equalsIgnoreCase(to) ? to : freeName(to));
        }
        Set<ProductId> seen = portfolio.visibleProducts();
        Map<ProductId, Boolean> before = new HashMap<>(service.products());
        Map<ProductId, Boolean> hidden = new HashMap<>(before);
        hidden.keySet().removeAll(seen);
        before.keySet().retainAll(seen);
        if (!before.equals(products)) {
            log.record(log.entry(service, "changed").changing("products", words(before), words(products)));
            hidden.putAll(products);
            service.serve(hidden);
        }
    }

    @AdminOnly
    public void archive(ServiceId id) {
        RunningService service = service(id);
        service.archive();
        log.record(log.entry(service, "archived"));
    }

    @AdminOnly
    public void restore(ServiceId id) {
        RunningService service = service(id);
        service.restore();
        log.record(log.entry(service, "restored"));
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
                log.record(log.entry(service, "added by import"));
            } else if (service.archived() || !seen.contains(name)) {
                throw DomainException.invalid("service", "error.name.taken", name);
            } else {
                service.alsoServe(target.id(), true);
            }
            registered.put(name, service.ref());
        }
        return registered;
    }

    /** Those of the names that {@link #register} would refuse: of archived services, and of services that the asker does not see. */
    @TechnologySide
    @Transactional(readOnly = true)
    public Set<String> unavailable(Collection<String> names) {
        Set<String> taken = new LinkedHashSet<>();
        if (!names.isEmpty()) {
            services.named(names).forEach(service -> taken.add(service.name()));
            portfolio.services().forEach(service -> taken.remove(service.name()));
        }
        return taken;
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
        return visible.services().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .flatMap(row -> services.findById(row.id().value()))
                .orElseThrow(() -> DomainException.notFound("service " + id.value()));
    }

    private String words(Map<ProductId, Boolean> criticalByProduct) {
        return visible.products().stream()
                .filter(product -> criticalByProduct.containsKey(product.id()))
                .map(product ->
                        product.key() + (criticalByProduct.getOrDefault(product.id(), false) ? " (critical)" : ""))
                .collect(Collectors.joining(", "));
    }
}
