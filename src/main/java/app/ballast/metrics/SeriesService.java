package app.ballast.metrics;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The series that there are, and new ones of anybody's own. Rights as in {@link MetricsService}. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class SeriesService {

    /** Type of the subject that changes of a series speak of. */
    public static final String SUBJECT = "series";

    private static final int LONGEST_KEY = 200;

    private final SeriesStore series;
    private final SeriesAccess access;
    private final PointStore points;
    private final MetricsService metrics;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;

    SeriesService(
            SeriesStore series,
            SeriesAccess access,
            PointStore points,
            MetricsService metrics,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user) {
        this.series = series;
        this.access = access;
        this.points = points;
        this.metrics = metrics;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
    }

    /** A part of the series that the asker sees, by key. The number of queries is the same for any number of them. */
    @SignedIn
    public List<SeriesRow> list(SeriesFilter filter, int offset, int limit) {
        List<SeriesRef> page = series.page(products(filter), filter, offset, limit);
        Map<ProductId, ProductRef> products = page.isEmpty()
                ? Map.of()
                : portfolio.products().stream().collect(Collectors.toMap(ProductRef::id, Function.identity()));
        Map<SeriesId, SeriesPoint> latest =
                points.latest(page.stream().map(SeriesRef::id).toList());
        return page.stream()
                .map(one ->
                        new SeriesRow(one, Objects.requireNonNull(products.get(one.product())), latest.get(one.id())))
                .toList();
    }

    /** How many {@link #list} has in all. */
    @SignedIn
    public int count(SeriesFilter filter) {
        return series.count(products(filter), filter);
    }

    private Set<ProductId> products(SeriesFilter filter) {
        Set<ProductId> visible =
                portfolio.products().stream().map(ProductRef::id).collect(Collectors.toSet());
        if (filter.product() != null) {
            visible.retainAll(Set.of(filter.product()));
        }
        return visible;
    }

    /** A series with its last point. */
    @SignedIn
    public SeriesRow row(String key) {
        SeriesRef one = access.visible(key);
        return new SeriesRow(
                one,
                portfolio.product(one.product()),
                points.latest(List.of(one.id())).get(one.id()));
    }

    /** Whether the asker may write series of this side. */
    @SignedIn
    public boolean mayWrite(Side side) {
        return access.mayWrite(side);
    }

    /**
     * Makes a series of somebody's own.
     *
     * @throws DomainException INVALID where its service is none of its product's, CONFLICT where there is such a series
     */
    @EitherSide
    @Transactional
    public SeriesRef add(NewSeries wanted) {
        access.checkSide(wanted.side());
        ProductRef product = portfolio.product(wanted.product());
        ServiceRef service = wanted.service();
        if (service != null
                && portfolio.services(product.id()).stream()
                        .noneMatch(one -> one.service().id().equals(service.id()))) {
            throw DomainException.invalid("service", "metrics.error.service", service.key(), product.key());
        }
        String key = metrics.key(wanted);
        if (key.length() > LONGEST_KEY) {
            throw DomainException.invalid("metric", "metrics.error.key", LONGEST_KEY);
        }
        if (series.byKey(key).isPresent()) {
            throw DomainException.conflict("metrics.error.there", key);
        }
        SeriesRef made = metrics.define(wanted);
        log.record(Activity.of(
                user.actor(),
                new SubjectRef(SUBJECT, made.id().value()),
                made.key(),
                product.id().value(),
                "added"));
        return made;
    }
}
