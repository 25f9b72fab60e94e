package app.ballast.reliability;

import app.ballast.common.DomainException;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which SLOs exist for whoever asks: those of services that do, and whose series, if they have one, does too. */
@Component
class VisibleSlos {

    private final SloStore store;
    private final PortfolioService portfolio;

    VisibleSlos(SloStore store, PortfolioService portfolio) {
        this.store = store;
        this.portfolio = portfolio;
    }

    /** An SLO, its service beside it. */
    record Seen(StoredSlo slo, ServiceRef service) {

        SloRow row() {
            return slo.row(service);
        }
    }

    /** Those of these services that the asker sees, by service and name. */
    List<Seen> of(Collection<ServiceRef> services) {
        Map<ServiceId, ServiceRef> byId =
                services.stream().collect(Collectors.toMap(ServiceRef::id, Function.identity()));
        Set<ProductId> products = portfolio.visibleProducts();
        return store.of(byId.keySet()).stream()
                .filter(slo -> sees(products, slo))
                .flatMap(slo -> Stream.ofNullable(byId.get(slo.service())).map(service -> new Seen(slo, service)))
                .sorted(Comparator.comparing(seen -> seen.service().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Archived or not; one that the asker may not see answers as one that is not there. */
    Seen one(SloId id) {
        return store.find(id)
                .filter(slo -> sees(portfolio.visibleProducts(), slo))
                .flatMap(slo -> portfolio.serviceRefs(List.of(slo.service())).values().stream()
                        .findFirst()
                        .map(service -> new Seen(slo, service)))
                .orElseThrow(() -> DomainException.notFound("SLO " + id.value()));
    }

    private static boolean sees(Set<ProductId> products, StoredSlo slo) {
        StoredSlo.Series series = slo.series();
        return series == null || products.contains(series.product());
    }
}
