package app.ballast.portfolio;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.RequestMemo;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Products and services as everybody sees them. What is restricted does not exist for others, here and so anywhere. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PortfolioService {

    private final Visible visible;
    private final ReleaseRepository releases;
    private final WorkspaceRepository workspaces;
    private final RequestMemo memo;

    PortfolioService(Visible visible, ReleaseRepository releases, WorkspaceRepository workspaces, RequestMemo memo) {
        this.visible = visible;
        this.releases = releases;
        this.workspaces = workspaces;
        this.memo = memo;
    }

    /** The products that the asker sees and that are not archived, by name. At most two queries. */
    @SignedIn
    public List<ProductRef> products() {
        return visible.products().stream()
                .filter(product -> !product.archived())
                .map(Product::ref)
                .toList();
    }

    /** Numbers of all products that the asker sees, archived ones included: for queries that must leave out the rest. */
    @SignedIn
    public Set<ProductId> visibleProducts() {
        return visible.products().stream().map(Product::id).collect(Collectors.toSet());
    }

    /** Whether the asker sees a product, archived or not. For one product cheaper than {@link #visibleProducts}. */
    @SignedIn
    public boolean sees(ProductId id) {
        return visible.sees(id);
    }

    /** Those of some people for whom each of some products exists, archived or not, whoever asks. At most two queries. */
    @SignedIn
    public Map<ProductId, Set<PersonId>> readers(Collection<ProductId> products, Collection<PersonId> people) {
        return visible.readers(products, people);
    }

    /** The product, archived or not. A restricted one that the asker may not see answers as one that is not there. */
    @SignedIn
    public ProductRef product(ProductId id) {
        return visible.products().stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .map(Product::ref)
                .orElseThrow(() -> DomainException.notFound("product " + id.value()));
    }

    /** The product with this key, in capital letters; as {@link #product(ProductId)}. */
    @SignedIn
    public ProductRef product(String key) {
        return visible.products().stream()
                .filter(product -> product.key().equals(key))
                .findFirst()
                .map(Product::ref)
                .orElseThrow(() -> DomainException.notFound("product " + key));
    }

    /** The services that the asker sees and that are not archived, by name. */
    @SignedIn
    public List<ServiceRef> services() {
        return visible.services().stream()
                .filter(row -> !row.archived())
                .map(PortfolioService::ref)
                .toList();
    }

    /** The services that a product depends on, by name; critical or not is said with each. */
    @SignedIn
    public List<ProductServiceRef> services(ProductId product) {
        product(product);
        return services(List.of(product)).getOrDefault(product, List.of());
    }

    /** As {@link #services(ProductId)} for several products, read at once; those that the asker does not see are left out. */
    @SignedIn
    public Map<ProductId, List<ProductServiceRef>> services(Collection<ProductId> products) {
        Set<ProductId> seen = visibleProducts();
        List<ServiceRow> rows =
                visible.services().stream().filter(row -> !row.archived()).toList();
        return products.stream()
                .filter(seen::contains)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), product -> rows.stream()
                        .filter(row -> row.products().containsKey(product))
                        .map(row ->
                                new ProductServiceRef(ref(row), row.products().getOrDefault(product, false)))
                        .toList()));
    }

    /** The services whose outage is an outage of a product, for every product that the asker sees and that has one. */
    @SignedIn
    public Map<ProductId, Set<ServiceRef>> criticalServices() {
        Map<ProductId, Set<ServiceRef>> found = new HashMap<>();
        visible.services().stream().filter(row -> !row.archived()).forEach(row -> row.products()
                .forEach((product, critical) -> {
                    if (critical) {
                        found.computeIfAbsent(product, none -> new HashSet<>()).add(ref(row));
                    }
                }));
        return found;
    }

    /** The service with this key, archived or not. One that the asker may not see answers as one that is not there. */
    @SignedIn
    public ServiceRef service(String key) {
        return visible.services().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(PortfolioService::ref)
                .orElseThrow(() -> DomainException.notFound("service " + key));
    }

    /** Names of services, whoever asks: for places that hold an id they were allowed to see. */
    @SignedIn
    public Map<ServiceId, ServiceRef> serviceRefs(Collection<ServiceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return visible.services().stream()
                .filter(row -> ids.contains(row.id()))
                .collect(Collectors.toMap(ServiceRow::id, PortfolioService::ref));
    }

    /** The product with which everything about a service is hidden; empty where somebody sees the service by another one too. */
    @SignedIn
    public Optional<ProductId> hiddenWith(ServiceId id) {
        Set<ProductId> products = visible.services().stream()
                .filter(row -> row.id().equals(id))
                .flatMap(row -> row.products().keySet().stream())
                .collect(Collectors.toSet());
        return visible.openProducts().stream().anyMatch(products::contains)
                ? Optional.empty()
                : products.stream().findFirst();
    }

    /** The releases of visible products in a period, by day. */
    @SignedIn
    public List<ReleaseRef> releases(Collection<ProductId> products, Period period) {
        Set<ProductId> seen = visibleProducts();
        List<Long> wanted =
                products.stream().filter(seen::contains).map(ProductId::value).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return releases.between(wanted, period.from(), period.to()).stream()
                .map(Release::ref)
                .toList();
    }

    /** Name, time zone and currency of the workspace; the sign-in page shows the name too. */
    @Anyone
    public WorkspaceSettings workspace() {
        return memo.once(
                "workspace",
                () -> workspaces.findById(Workspace.ONLY).orElseThrow().settings());
    }

    private static ServiceRef ref(ServiceRow row) {
        return new ServiceRef(row.id(), row.key(), row.name());
    }
}
