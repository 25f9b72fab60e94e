package app.ballast.portfolio;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Products and the workspace as administrators keep them. Here an administrator sees that a restricted product exists and
 * who sees it, since they decide that; what hangs on it stays hidden from them as from anybody outside its teams.
 */
@Service
@DeniedByDefault
@Transactional
public class PortfolioSettings {

    private static final String SUBJECT = "product";

    private final ProductRepository products;
    private final WorkspaceRepository workspaces;
    private final PeopleDirectory people;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    PortfolioSettings(
            ProductRepository products,
            WorkspaceRepository workspaces,
            PeopleDirectory people,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.products = products;
        this.workspaces = workspaces;
        this.people = people;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Every product, archived ones last. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<ProductRow> products() {
        return products.allWithTeams().stream().map(Product::row).toList();
    }

    @AdminOnly
    public ProductId add(NewProduct product) {
        if (products.existsByKey(product.key())) {
            throw DomainException.invalid("key", "error.product.key-taken", product.key());
        }
        Product stored = products.save(new Product(product, clock.instant()));
        log.record(entry(stored, "added").changing("visibility", null, words(product.visibility(), product.teams())));
        return stored.id();
    }

    /** Changes name and visibility. The key never changes. */
    @AdminOnly
    public void change(ProductId id, long version, String name, Visibility visibility, Set<TeamId> teams) {
        Product product = product(id);
        if (product.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", product.name());
        }
        String to = NewProduct.nameOf(name);
        if (!product.name().equals(to)) {
            log.record(entry(product, "changed").changing("name", product.name(), to));
            product.rename(to);
        }
        if (product.visibility() != visibility || !Objects.equals(product.teams(), teams)) {
            log.record(entry(product, "changed")
                    .changing("visibility", words(product.visibility(), product.teams()), words(visibility, teams)));
            product.showTo(visibility, teams);
        }
    }

    @AdminOnly
    public void archive(ProductId id) {
        Product product = product(id);
        product.archive();
        log.record(entry(product, "archived"));
    }

    @AdminOnly
    public void restore(ProductId id) {
        Product product = product(id);
        product.restore();
        log.record(entry(product, "restored"));
    }

    @AdminOnly
    public void change(WorkspaceSettings settings) {
        Workspace workspace = workspaces.findById(Workspace.ONLY).orElseThrow();
        WorkspaceSettings before = workspace.settings();
        workspace.become(settings);
        record("name", before.name(), settings.name());
        record("time zone", before.zone().getId(), settings.zone().getId());
        record(
                "currency",
                before.currency().getCurrencyCode(),
                settings.currency().getCurrencyCode());
    }

    private void record(String field, String before, String after) {
        if (!before.equals(after)) {
            SubjectRef subject = new SubjectRef("workspace", Workspace.ONLY);
            log.record(Activity.of(user.actor(), subject, "Workspace", null, "changed")
                    .changing(field, before, after));
        }
    }

    private String words(Visibility visibility, Set<TeamId> teams) {
        String who = people.teamNames(teams).values().stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
        return visibility == Visibility.OPEN ? "open" : "restricted to " + who;
    }

    private Product product(ProductId id) {
        return products.findById(id.value()).orElseThrow(() -> DomainException.notFound("product " + id.value()));
    }

    private Activity entry(Product product, String action) {
        long number = product.id().value();
        return Activity.of(user.actor(), new SubjectRef(SUBJECT, number), product.name(), number, action);
    }
}
