package app.ballast.decisions;

import app.ballast.common.DomainException;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ProductServiceRef;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is measured of a product and may be expected to move. Always as many queries. */
@Component
class KnownMetrics {

    private final MetricsService metrics;
    private final SloService slos;
    private final PortfolioService portfolio;

    KnownMetrics(MetricsService metrics, SloService slos, PortfolioService portfolio) {
        this.metrics = metrics;
        this.slos = slos;
        this.portfolio = portfolio;
    }

    /** Those of reliability first, each with data or without. */
    List<KnownMetric> of(ProductRef product) {
        String number = String.valueOf(product.id().value());
        List<KnownMetric> known = new ArrayList<>();
        List<ServiceRef> services = portfolio.services(product.id()).stream()
                .map(ProductServiceRef::service)
                .toList();
        Set<ServiceRef> its = Set.copyOf(services);
        for (SloRow slo : slos.all()) {
            if (its.contains(slo.service())) {
                known.add(
                        share(MetricRef.Kind.BUDGET, String.valueOf(slo.id().value()), slo.title(), Side.RELIABILITY));
            }
        }
        known.add(share(MetricRef.Kind.AVAILABILITY, number, product.name(), Side.RELIABILITY));
        services.forEach(service -> known.add(
                share(MetricRef.Kind.SERVICE, String.valueOf(service.id().value()), service.name(), Side.RELIABILITY)));
        known.add(new KnownMetric(
                new MetricRef(MetricRef.Kind.INCIDENTS, number),
                product.name(),
                Side.RELIABILITY,
                Unit.COUNT,
                null,
                Better.DOWN));
        known.add(share(MetricRef.Kind.STICKINESS, number, product.name(), Side.PRODUCT));
        metrics.series(product.id()).stream().map(KnownMetrics::series).forEach(known::add);
        return known.stream().sorted(Comparator.comparing(KnownMetric::side)).toList();
    }

    /**
     * One of them.
     *
     * @throws DomainException INVALID where the product has none of this name
     */
    KnownMetric one(List<KnownMetric> offered, MetricRef ref) {
        return offered.stream()
                .filter(known -> known.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("metric", "decisions.error.metric", ref));
    }

    private static KnownMetric share(MetricRef.Kind kind, String of, String about, Side side) {
        return new KnownMetric(new MetricRef(kind, of), about, side, Unit.RATIO, null, Better.UP);
    }

    private static KnownMetric series(SeriesRef series) {
        return new KnownMetric(
                new MetricRef(MetricRef.Kind.SERIES, series.key()),
                series.name(),
                series.side(),
                series.unit(),
                series.unitLabel(),
                series.better());
    }
}
