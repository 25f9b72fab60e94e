package app.ballast.metrics;

import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Series and their points. A series of a product that the asker does not see answers as one that is not there. Series of
 * the reliability side are written by technology managers, those of the product side by product managers.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class MetricsService {

    private final SeriesStore series;
    private final PointStore points;
    private final PortfolioService portfolio;
    private final CurrentUser user;
    private final Clock clock;

    MetricsService(SeriesStore series, PointStore points, PortfolioService portfolio, CurrentUser user, Clock clock) {
        this.series = series;
        this.points = points;
        this.portfolio = portfolio;
        this.user = user;
        this.clock = clock;
    }

    /** The series with this key. */
    @SignedIn
    public SeriesRef series(String key) {
        return series.byKey(key)
                .filter(found -> portfolio.visibleProducts().contains(found.product()))
                .orElseThrow(() -> DomainException.notFound("series " + key));
    }

    /** All series of a product, by key. */
    @SignedIn
    public List<SeriesRef> series(ProductId product) {
        return series.ofProduct(portfolio.product(product).id());
    }

    /** The series of a product as a whole for this metric, such as {@code active-users-7d}; empty where there is none. */
    @SignedIn
    public Optional<SeriesRef> find(ProductId product, String metric) {
        return series(product).stream()
                .filter(found -> found.service() == null && found.metric().equals(metric))
                .findFirst();
    }

    /** The points of a series from {@code from} until before {@code to}, by time. */
    @SignedIn
    public List<SeriesPoint> points(SeriesId id, Instant from, Instant to) {
        return points(Set.of(id), from, to).getOrDefault(id, List.of());
    }

    /** As {@link #points(SeriesId, Instant, Instant)} for several series, in one query; a series without points is left out. */
    @SignedIn
    public Map<SeriesId, List<SeriesPoint>> points(Collection<SeriesId> ids, Instant from, Instant to) {
        checkVisible(ids);
        return points.between(ids, from, to);
    }

    /** The last point of a series at or before a moment; empty where there is none. */
    @SignedIn
    public Optional<SeriesPoint> latest(SeriesId id, Instant at) {
        checkVisible(Set.of(id));
        return points.latest(id, at);
    }

    /** The series of this product, service and metric: the one that is there, as it is, or a new one. */
    @EitherSide
    @Transactional
    public SeriesRef define(NewSeries wanted) {
        ProductRef product = portfolio.product(wanted.product());
        checkSide(wanted.side());
        String stem = product.key().toLowerCase(Locale.ROOT) + "-";
        String service = wanted.service() == null ? "" : wanted.service().key() + "-";
        return series.define(wanted, stem + service + wanted.metric(), clock.instant());
    }

    /**
     * Stores points, in place of those that are there at the same times. What a person entered stays as it is unless a
     * person enters it again.
     *
     * @param wanted in any order; of several at the same time the last counts
     */
    @EitherSide
    @Transactional
    public PointTally record(SeriesId id, Collection<NewPoint> wanted, PointOrigin origin) {
        checkVisible(Set.of(id));
        series.byId(id).map(SeriesRef::side).ifPresent(this::checkSide);
        return points.record(id, wanted, origin, clock.instant());
    }

    private void checkVisible(Collection<SeriesId> ids) {
        Set<ProductId> visible = portfolio.visibleProducts();
        Map<SeriesId, ProductId> products = series.products(ids);
        for (SeriesId id : ids) {
            ProductId product = products.get(id);
            if (product == null || !visible.contains(product)) {
                throw DomainException.notFound("series " + id.value());
            }
        }
    }

    private void checkSide(Side side) {
        Role needed = side == Side.RELIABILITY ? Role.TECHNOLOGY : Role.PRODUCT;
        if (!user.isSystem() && !user.has(needed)) {
            throw DomainException.refused("metrics.error.side." + side);
        }
    }
}
