package app.ballast.engagement;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.LinkedItem;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which features exist for whoever asks: those of products that do. Their items and services are cut likewise. */
@Component
class Features {

    private final FeatureStore store;
    private final PortfolioService portfolio;
    private final BacklogService backlog;

    Features(FeatureStore store, PortfolioService portfolio, BacklogService backlog) {
        this.store = store;
        this.portfolio = portfolio;
        this.backlog = backlog;
    }

    /** The features of these products, by name. Always as many queries. */
    List<FeatureRow> of(Collection<ProductRef> products) {
        return rows(
                store.of(products.stream().map(ProductRef::id).toList()),
                products.stream().collect(Collectors.toMap(ProductRef::id, Function.identity())));
    }

    /** Of a product's features that have shipped with a target the one that did last. */
    Optional<FeatureRow> latestBet(ProductId id) {
        ProductRef product = portfolio.product(id);
        return store.of(List.of(id)).stream()
                .filter(feature -> feature.targetShare() != null)
                .flatMap(feature -> Stream.ofNullable(feature.shippedOn()).map(day -> Map.entry(day, feature)))
                .max(Map.Entry.<LocalDate, StoredFeature>comparingByKey()
                        .thenComparing(entry -> entry.getValue().id().value()))
                .map(entry ->
                        rows(List.of(entry.getValue()), Map.of(id, product)).getFirst());
    }

    /** Archived or not; one of a product that the asker does not see answers as one that is not there. */
    StoredFeature stored(String key) {
        return store.find(key)
                .filter(feature -> portfolio.visibleProducts().contains(feature.product()))
                .orElseThrow(() -> DomainException.notFound("feature " + key));
    }

    FeatureRow row(String key) {
        StoredFeature feature = stored(key);
        return rows(List.of(feature), Map.of(feature.product(), portfolio.product(feature.product())))
                .getFirst();
    }

    private List<FeatureRow> rows(List<StoredFeature> features, Map<ProductId, ProductRef> products) {
        Map<ServiceId, ServiceRef> services = portfolio.serviceRefs(
                features.stream().flatMap(one -> one.services().stream()).collect(Collectors.toSet()));
        Map<WorkItemId, LinkedItem> items = items(features);
        return features.stream()
                .map(one -> row(
                        one,
                        Objects.requireNonNull(products.get(one.product())),
                        one.item() == null ? null : items.get(one.item()),
                        services))
                .toList();
    }

    private Map<WorkItemId, LinkedItem> items(List<StoredFeature> features) {
        Set<WorkItemId> named =
                features.stream().flatMap(one -> Stream.ofNullable(one.item())).collect(Collectors.toSet());
        return backlog.among(BacklogFilter.ALL, named).stream()
                .collect(Collectors.toMap(BacklogRow::id, Features::linked));
    }

    private static LinkedItem linked(BacklogRow row) {
        return new LinkedItem(row.id(), row.key(), row.kind(), row.status(), row.title());
    }

    private static FeatureRow row(
            StoredFeature one, ProductRef product, @Nullable LinkedItem item, Map<ServiceId, ServiceRef> services) {
        return new FeatureRow(
                one.id(),
                one.version(),
                product,
                one.key(),
                one.name(),
                one.coreAction(),
                item,
                one.services().stream()
                        .flatMap(service -> Stream.ofNullable(services.get(service)))
                        .sorted(Comparator.comparing(ServiceRef::name))
                        .toList(),
                one.series(),
                one.targetShare(),
                one.targetDue(),
                one.shippedOn(),
                one.archived(),
                one.setBy(),
                one.setAt());
    }
}
