package app.ballast.metrics;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
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
    private final SeriesAccess access;
    private final PointStore points;
    private final PointWriter writer;
    private final PortfolioService portfolio;
    private final Clock clock;

    MetricsService(
            SeriesStore series,
            SeriesAccess access,
            PointStore points,
            PointWriter writer,
            PortfolioService portfolio,
            Clock clock) {
        this.series = series;
        this.access = access;
        this.points = points;
        this.writer = writer;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** The series with this key. */
    @SignedIn
    public SeriesRef series(String key) {
        return access.visible(key);
    }

    /** All series of a product, by key. */
    @SignedIn
    public List<SeriesRef> series(ProductId product) {
        return series.ofProduct(portfolio.product(product).id());
    }

    /** All series of several products, by key, in one query; products that the asker does not see are left out. */
    @SignedIn
    public List<SeriesRef> series(Collection<ProductId> products) {
        Set<ProductId> visible = portfolio.visibleProducts();
        return series.ofProducts(products.stream().filter(visible::contains).toList());
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
        access.checkVisible(ids);
        return points.between(ids, from, to);
    }

    /** The last point of a series at or before a moment; empty where there is none. */
    @SignedIn
    public Optional<SeriesPoint> latest(SeriesId id, Instant at) {
        access.checkVisible(Set.of(id));
        return points.latest(id, at);
    }

    /** The series of this product, service and metric: the one that is there, as it is, or a new one. */
    @EitherSide
    @Transactional
    public SeriesRef define(NewSeries wanted) {
        access.checkSide(wanted.side());
        return series.define(wanted, key(wanted), clock.instant());
    }

    /** Under which key {@link #define} makes or finds a series. */
    @SignedIn
    public String key(NewSeries wanted) {
        String stem = portfolio.product(wanted.product()).key().toLowerCase(Locale.ROOT) + "-";
        String service = wanted.service() == null ? "" : wanted.service().key() + "-";
        return stem + service + wanted.metric();
    }

    /**
     * Stores points, in place of those that are there at the same times, whose values are kept as corrections; the rollups
     * are brought up to date with them. What a person entered stays as it is unless a person enters it again.
     *
     * @param wanted in any order; of several at the same time the last counts
     */
    @EitherSide
    @Transactional
    public PointTally record(SeriesId id, Collection<NewPoint> wanted, PointOrigin origin) {
        return writer.write(access.locked(id), wanted, origin);
    }
}
