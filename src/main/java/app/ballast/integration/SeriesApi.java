package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.metrics.Better;
import app.ballast.metrics.Combine;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.PointService;
import app.ballast.metrics.SeriesFilter;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.SeriesRow;
import app.ballast.metrics.SeriesService;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.PortfolioService;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The series of metrics: which there are, what each is, and new ones of one's own. */
@RestController
@RequestMapping("/api/v1/series")
class SeriesApi {

    private static final int MOST_DAYS = 3_660;
    private static final int MOST_LISTED = 1_000;
    private static final String BY_HAND = "By hand and by the REST API";
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    /** A series that is wanted. What is left out is as usual for its unit. */
    record Wanted(
            @Nullable String product,
            @Nullable String service,
            @Nullable String metric,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String unitLabel,
            @Nullable String combine,
            @Nullable Boolean daily,
            @Nullable String better,
            @Nullable String side,
            @Nullable Integer windowDays,
            @Nullable String source) {}

    /**
     * What a series is.
     *
     * @param windowDays days that one point counts over, null where it stands for its own time alone
     * @param latest its last point; null where it has none
     */
    record Listed(
            String key,
            String name,
            String product,
            String metric,
            String unit,
            @Nullable String unitLabel,
            String combine,
            boolean daily,
            String better,
            String side,
            @Nullable Integer windowDays,
            String source,
            @Nullable Point latest) {

        static Listed of(SeriesRow row) {
            SeriesRef series = row.series();
            return new Listed(
                    series.key(),
                    series.name(),
                    row.product().key(),
                    series.metric(),
                    series.unit().name(),
                    series.unitLabel(),
                    series.combine().name(),
                    series.daily(),
                    series.better().name(),
                    series.side().name(),
                    series.windowDays(),
                    series.source(),
                    row.latest() == null ? null : Point.of(row.latest()));
        }
    }

    /**
     * Some of the series.
     *
     * @param next cursor of the others, null where there are none
     */
    record Page(List<Listed> series, @Nullable String next) {}

    /** A series with points. */
    record Series(
            String key, String name, String unit, @Nullable Integer windowDays, Listed series, List<Point> points) {}

    /**
     * One point.
     *
     * @param date the UTC day of its time
     * @param denominator of a ratio, null otherwise
     */
    record Point(
            LocalDate date,
            Instant at,
            double value,
            @Nullable Double denominator) {

        static Point of(SeriesPoint point) {
            return new Point(point.date(), point.at(), point.value(), point.denominator());
        }
    }

    private final MetricsService metrics;
    private final SeriesService series;
    private final PointService points;
    private final PortfolioService portfolio;
    private final Once once;

    SeriesApi(
            MetricsService metrics, SeriesService series, PointService points, PortfolioService portfolio, Once once) {
        this.metrics = metrics;
        this.series = series;
        this.points = points;
        this.portfolio = portfolio;
        this.once = once;
    }

    /** By key, at most {@value #MOST_LISTED} at once. */
    @GetMapping
    @ReadsApi
    Page all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String product,
            @RequestParam @Nullable String side,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable String cursor) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw DomainException.invalid("limit", "metrics.error.most", limit, MOST_LISTED);
        }
        if (cursor != null && !cursor.matches("[0-9]{1,9}")) {
            throw DomainException.invalid("cursor", "error.api.cursor");
        }
        SeriesFilter filter = new SeriesFilter(
                q,
                product == null ? null : portfolio.product(product).id(),
                side == null ? null : Input.oneOf("side", side, Side.class));
        int offset = cursor == null ? 0 : Integer.parseInt(cursor);
        List<SeriesRow> found = series.list(filter, offset, limit + 1);
        return new Page(
                found.stream().limit(limit).map(Listed::of).toList(),
                found.size() > limit ? String.valueOf(offset + limit) : null);
    }

    /** Makes a series of one's own. */
    @PostMapping
    @ChangesMetrics
    ResponseEntity<?> add(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Wanted wanted) {
        return once.answer(key, wanted, () -> {
            SeriesRef made = series.add(read(wanted));
            return ResponseEntity.created(URI.create("/api/v1/series/" + made.key()))
                    .body(Listed.of(series.row(made.key())));
        });
    }

    private NewSeries read(Wanted wanted) {
        Unit unit = Input.oneOf("unit", wanted.unit(), Unit.class);
        Combine combine = wanted.combine() == null
                ? Combine.usual(unit)
                : Input.oneOf("combine", wanted.combine(), Combine.class);
        String metric = Input.required("metric", wanted.metric());
        return new NewSeries(
                portfolio.product(Input.required("product", wanted.product())).id(),
                wanted.service() == null ? null : portfolio.service(wanted.service()),
                metric,
                Objects.requireNonNullElse(wanted.name(), metric),
                unit,
                wanted.unitLabel(),
                combine,
                wanted.daily() == null ? wanted.windowDays() != null : wanted.daily(),
                Input.oneOf("better", wanted.better(), Better.class),
                Input.oneOf("side", wanted.side(), Side.class),
                wanted.windowDays(),
                wanted.source() == null || wanted.source().isBlank() ? BY_HAND : wanted.source());
    }

    /** The points from a UTC day to a UTC day, both included; without either, all there are, at most 10,000. */
    @GetMapping("/{key}")
    @ReadsApi
    Series series(
            @PathVariable String key, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        SeriesRef one = metrics.series(key);
        if (from != null && to != null && new Period(from, to).days() > MOST_DAYS) {
            throw DomainException.invalid("to", "error.api.days", MOST_DAYS);
        }
        LocalDate first = from == null ? BEGINNING : from;
        LocalDate afterLast = (to == null ? END : to).plusDays(1);
        List<SeriesPoint> found = points.points(
                one.id(),
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                afterLast.atStartOfDay(ZoneOffset.UTC).toInstant(),
                PointService.MOST + 1);
        if (found.size() > PointService.MOST) {
            throw DomainException.invalid("from", "error.api.too-many-points", PointService.MOST, key);
        }
        return new Series(
                one.key(),
                one.name(),
                one.unit().name(),
                one.windowDays(),
                Listed.of(series.row(key)),
                found.stream().map(Point::of).toList());
    }
}
