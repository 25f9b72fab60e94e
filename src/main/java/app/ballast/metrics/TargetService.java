package app.ballast.metrics;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What metrics are to reach. Product managers set targets of the product side, technology managers the objective of
 * availability; everybody sees both, with their history.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class TargetService {

    private static final String SUBJECT = "product";

    private final TargetStore targets;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    TargetService(TargetStore targets, PortfolioService portfolio, ActivityLog log, CurrentUser user, Clock clock) {
        this.targets = targets;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The targets of a product that hold now. */
    @SignedIn
    public Map<Metric, TargetRow> current(ProductId product) {
        return current(List.of(portfolio.product(product).id())).getOrDefault(product, Map.of());
    }

    /** As {@link #current(ProductId)} for several products, in one query; products that the asker does not see are left out. */
    @SignedIn
    public Map<ProductId, Map<Metric, TargetRow>> current(Collection<ProductId> products) {
        var visible = portfolio.visibleProducts();
        Map<ProductId, Map<Metric, TargetRow>> byProduct = new HashMap<>();
        targets.current(products.stream().filter(visible::contains).toList()).forEach((product, rows) -> {
            Map<Metric, TargetRow> held = new EnumMap<>(Metric.class);
            rows.stream().filter(row -> row.value() != null).forEach(row -> held.put(row.metric(), row));
            byProduct.put(product, held);
        });
        return byProduct;
    }

    /** Every target that a metric of a product had, the newest first. */
    @SignedIn
    public List<TargetRow> history(ProductId product, Metric metric) {
        return targets.history(portfolio.product(product).id(), metric);
    }

    /** Sets the target of a metric, in place of the one that holds. */
    @EitherSide
    @Transactional
    public void set(ProductId product, Metric metric, NewTarget target) {
        target.check(metric);
        put(product, metric, target);
    }

    /** Takes the target of a metric back; its history stays. */
    @EitherSide
    @Transactional
    public void withdraw(ProductId product, Metric metric) {
        put(product, metric, null);
    }

    private void put(ProductId id, Metric metric, @Nullable NewTarget target) {
        ProductRef product = portfolio.product(id);
        Role needed = metric.side() == Side.RELIABILITY ? Role.TECHNOLOGY : Role.PRODUCT;
        if (!user.isSystem() && !user.has(needed)) {
            throw DomainException.refused("metrics.error.side." + metric.side());
        }
        Actor actor = user.actor();
        TargetRow before = current(id).get(metric);
        targets.add(id, metric, target, actor, clock.instant());
        log.record(Activity.of(actor, new SubjectRef(SUBJECT, id.value()), product.name(), id.value(), "set target")
                .changing(metric.key(), words(before), target == null ? null : words(target)));
    }

    private static @Nullable String words(@Nullable TargetRow row) {
        return row == null || row.value() == null ? null : words(new NewTarget(row.value(), row.baseline(), row.due()));
    }

    private static String words(NewTarget target) {
        return target.due() == null ? String.valueOf(target.value()) : target.value() + " by " + target.due();
    }
}
