package app.ballast.engagement;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.ProductSide;
import app.ballast.common.access.SignedIn;
import app.ballast.metrics.MetricsService;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What products can do, whose use is counted: read by everybody who sees the product, kept by product managers.
 *
 * @see <a href="../../../../../../docs/decisions/0024-how-product-metrics-are-stored.md">Decision 0024</a>
 */
@Service
@DeniedByDefault
@Transactional
public class FeatureService {

    private final FeatureStore store;
    private final Features features;
    private final PortfolioService portfolio;
    private final BacklogService backlog;
    private final MetricsService metrics;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    FeatureService(
            FeatureStore store,
            Features features,
            PortfolioService portfolio,
            BacklogService backlog,
            MetricsService metrics,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.features = features;
        this.portfolio = portfolio;
        this.backlog = backlog;
        this.metrics = metrics;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Those that are not archived, by name. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<FeatureRow> all() {
        return features.of(portfolio.products());
    }

    /** Those of a product that are not archived, by name. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<FeatureRow> of(ProductId product) {
        return features.of(List.of(portfolio.product(product)));
    }

    /** One, archived or not. */
    @SignedIn
    @Transactional(readOnly = true)
    public FeatureRow get(String key) {
        return features.row(key);
    }

    /**
     * Adds a feature, and the series of its adoption where there is none of that name yet.
     *
     * @param name the last part of its key, 1 to 80 lower-case letters, digits and hyphens; null to make it of its name
     * @throws DomainException INVALID where the product has a feature of this key, or an item or service is not there
     */
    @ProductSide
    public FeatureRow define(ProductId id, @Nullable String name, FeatureDraft draft) {
        ProductRef product = portfolio.product(id);
        store.lock(id);
        FeatureKey key = FeatureKey.of(product, name == null || name.isBlank() ? draft.name() : name, name != null);
        if (store.find(key.whole()).isPresent()) {
            throw DomainException.invalid("key", "engagement.error.feature-there", product.name(), key.whole());
        }
        StoredFeature wanted = stored(
                new StoredFeature(
                        new FeatureId(0),
                        0,
                        id,
                        key.whole(),
                        draft.name(),
                        "",
                        null,
                        AdoptionSeries.define(metrics, product, key, draft.name())
                                .id(),
                        null,
                        null,
                        null,
                        false,
                        "",
                        clock.instant(),
                        Set.of()),
                draft);
        store.add(wanted);
        FeatureRow row = features.row(key.whole());
        log.record(entry(row, "added"));
        return row;
    }

    /**
     * Makes a feature another; its key and its product stay.
     *
     * @param version that it was read at
     * @throws DomainException CONFLICT where somebody else changed it since; INVALID as {@link #define}
     */
    @ProductSide
    public FeatureRow change(String key, long version, FeatureDraft draft) {
        StoredFeature before = features.stored(key);
        FeatureRow then = features.row(key);
        if (before.version() != version || !store.change(stored(before, draft))) {
            throw DomainException.conflict("error.changed-meanwhile", before.name());
        }
        FeatureRow now = features.row(key);
        FeatureChanges.of(then, now)
                .forEach((field, values) ->
                        log.record(entry(now, "changed").changing(field, values.before(), values.after())));
        return now;
    }

    /** Takes it out of the lists; what was counted of it stays. */
    @ProductSide
    public void archive(String key) {
        FeatureRow row = features.row(key);
        store.archived(row.id(), true);
        log.record(entry(row, "archived"));
    }

    /** Brings it back. */
    @ProductSide
    public void restore(String key) {
        FeatureRow row = features.row(key);
        store.archived(row.id(), false);
        log.record(entry(row, "restored"));
    }

    /** What was said, over what was stored before; of items and services that the asker does not see, nothing was said. */
    private StoredFeature stored(StoredFeature before, FeatureDraft draft) {
        LocalDate shipped = draft.shippedOn();
        LocalDate today = LocalDate.now(clock.withZone(portfolio.workspace().zone()));
        if (shipped != null && shipped.isAfter(today)) {
            throw DomainException.invalid("shippedOn", "engagement.error.future", shipped, today);
        }
        return new StoredFeature(
                before.id(),
                before.version(),
                before.product(),
                before.key(),
                draft.name(),
                draft.coreAction(),
                item(before, draft.item()),
                before.series(),
                draft.targetShare(),
                draft.targetDue(),
                shipped,
                before.archived(),
                user.actor().name(),
                clock.instant(),
                services(before, draft.sortedServices()));
    }

    private @Nullable WorkItemId item(StoredFeature before, @Nullable ItemKey wanted) {
        if (wanted == null) {
            boolean hidden = before.item() != null && features.row(before.key()).item() == null;
            return hidden ? before.item() : null;
        }
        try {
            return backlog.id(wanted);
        } catch (DomainException missing) {
            throw DomainException.invalid("item", "engagement.error.item", wanted);
        }
    }

    private Set<ServiceId> services(StoredFeature before, Set<String> wanted) {
        Map<String, ServiceRef> offered = portfolio.services(before.product()).stream()
                .map(used -> used.service())
                .collect(Collectors.toMap(ServiceRef::key, Function.identity()));
        Map<ServiceId, ServiceRef> present = portfolio.serviceRefs(before.services());
        present.values().forEach(service -> offered.putIfAbsent(service.key(), service));
        Set<ServiceId> needed = new HashSet<>(before.services());
        needed.removeAll(present.keySet());
        for (String key : wanted) {
            ServiceRef service = offered.get(key);
            if (service == null) {
                throw DomainException.invalid(
                        "services",
                        "engagement.error.service",
                        key,
                        offered.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            needed.add(service.id());
        }
        return needed;
    }

    private Activity entry(FeatureRow row, String action) {
        return Activity.of(
                user.actor(),
                new SubjectRef(FeatureId.SUBJECT, row.id().value()),
                row.name(),
                row.product().id().value(),
                action);
    }
}
