package app.ballast.tradeoffs;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityService;
import app.ballast.tradeoffs.mix.IncidentsAndEngagement;
import app.ballast.tradeoffs.mix.IncidentsAndEngagement.Touched;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares how many people were active after the incidents of a year with the weeks before each. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class LinkService {

    /** Incidents of so many days are looked at. */
    public static final int DAYS = 365;

    private static final String DAILY = "active-users-1d";

    private final PortfolioService portfolio;
    private final ReliabilityService reliability;
    private final MetricsService metrics;
    private final Clock clock;

    LinkService(PortfolioService portfolio, ReliabilityService reliability, MetricsService metrics, Clock clock) {
        this.portfolio = portfolio;
        this.reliability = reliability;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What the last year of a product tells. Always as many statements. */
    @SignedIn
    public Link of(ProductId id) {
        ProductRef product = portfolio.product(id);
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        Period period = Period.lastDays(DAYS, LocalDate.ofInstant(now, zone));
        List<IncidentRow> incidents = reliability.incidents(id, period).stream()
                .filter(row -> !LocalDate.ofInstant(row.startedAt(), zone).isBefore(period.from()))
                .toList();
        SeriesRef series = metrics.find(id, DAILY).orElse(null);
        List<SeriesPoint> points = series == null
                ? List.of()
                : metrics.points(
                        series.id(),
                        period.from()
                                .minusWeeks(IncidentsAndEngagement.WEEKS)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        now);
        return new Link(
                product,
                period,
                IncidentsAndEngagement.of(
                        incidents.stream().map(row -> touched(row, zone, now)).toList(),
                        points.stream().collect(Collectors.toMap(SeriesPoint::date, SeriesPoint::value, (a, b) -> b))),
                incidents.stream()
                        .collect(Collectors.toMap(
                                row -> row.id().value(), row -> row, (one, same) -> one, LinkedHashMap::new)),
                series,
                points.isEmpty() ? null : points.getLast().recordedAt());
    }

    private static Touched touched(IncidentRow row, ZoneId zone, Instant now) {
        LocalDate first = LocalDate.ofInstant(row.startedAt(), zone);
        LocalDate last = LocalDate.ofInstant(Objects.requireNonNullElse(row.resolvedAt(), now), zone);
        return new Touched(row.id().value(), first, last.isBefore(first) ? first : last);
    }
}
