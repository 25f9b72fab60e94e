package app.ballast.sources;

import app.ballast.common.DomainException;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What sources may fill, for whoever asks: technology managers keep the reliability side, product managers the other. */
@Component
class SourceTargets {

    private final MetricsService metrics;
    private final PortfolioService portfolio;
    private final CurrentUser user;

    SourceTargets(MetricsService metrics, PortfolioService portfolio, CurrentUser user) {
        this.metrics = metrics;
        this.portfolio = portfolio;
        this.user = user;
    }

    /**
     * What a source fills.
     *
     * @param series null where it tells of a service
     * @param service null where it fills a series
     */
    record Target(@Nullable SeriesRef series, @Nullable ServiceRef service) {

        Side side() {
            return series == null ? Side.RELIABILITY : series.side();
        }

        @Nullable
        SeriesId seriesId() {
            return series == null ? null : series.id();
        }

        @Nullable
        ServiceId serviceId() {
            return service == null ? null : service.id();
        }

        /** Number of the product that it hangs on, null where it hangs on none. */
        @Nullable
        Long product() {
            return series == null ? null : series.product().value();
        }
    }

    boolean mayKeep(Side side) {
        return user.isSystem()
                || user.has(Role.ADMIN)
                || user.has(side == Side.RELIABILITY ? Role.TECHNOLOGY : Role.PRODUCT);
    }

    /** The target that somebody names; refused where it is not there for them or not theirs to fill. */
    Target named(NewSource wanted) {
        SeriesRef series = wanted.series() == null ? null : metrics.series(wanted.series());
        ServiceRef service = wanted.service() == null ? null : portfolio.service(wanted.service());
        Target target = new Target(series, service);
        if (!mayKeep(target.side())) {
            throw DomainException.refused("sources.error.side." + target.side());
        }
        return target;
    }

    /** The series that the asker sees and may fill, by name. */
    List<SeriesRef> series() {
        return visible().stream().filter(series -> mayKeep(series.side())).toList();
    }

    /** The services that the asker sees and may watch, by name. */
    List<ServiceRef> services() {
        return mayKeep(Side.RELIABILITY) ? portfolio.services() : List.of();
    }

    /** All that the asker may fill, to be asked by number. */
    Known known() {
        return new Known(
                series().stream().collect(Collectors.toMap(SeriesRef::id, Function.identity())),
                services().stream().collect(Collectors.toMap(ServiceRef::id, Function.identity())));
    }

    /** Targets by number. */
    record Known(Map<SeriesId, SeriesRef> series, Map<ServiceId, ServiceRef> services) {

        /** What the source fills; null where that does not exist for the asker. */
        @Nullable
        Target of(Source source) {
            SeriesRef filled = source.series() == null ? null : series.get(source.series());
            ServiceRef watched = source.service() == null ? null : services.get(source.service());
            return filled == null && watched == null ? null : new Target(filled, watched);
        }
    }

    private List<SeriesRef> visible() {
        return portfolio.products().stream()
                .map(ProductRef::id)
                .flatMap(product -> metrics.series(product).stream())
                .toList();
    }
}
