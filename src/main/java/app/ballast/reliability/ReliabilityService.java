package app.ballast.reliability;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.metrics.TargetService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductServiceRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.availability.DayAvailability;
import app.ballast.reliability.availability.Uptime;
import app.ballast.reliability.slo.ErrorBudget;
import app.ballast.reliability.slo.IncidentStatistics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of services and of products that depend on them. A service or product that the asker does not see answers as
 * one that is not there. The number of queries does not grow with services, incidents or days.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ReliabilityService {

    private final UptimeStore uptimes;
    private final IncidentStore incidents;
    private final DeploymentStore deployments;
    private final PortfolioService portfolio;
    private final TargetService targets;
    private final Clock clock;

    ReliabilityService(
            UptimeStore uptimes,
            IncidentStore incidents,
            DeploymentStore deployments,
            PortfolioService portfolio,
            TargetService targets,
            Clock clock) {
        this.uptimes = uptimes;
        this.incidents = incidents;
        this.deployments = deployments;
        this.portfolio = portfolio;
        this.targets = targets;
        this.clock = clock;
    }

    /** The availability of a service, with a row for every day of the period, also for those of which nothing is known. */
    @SignedIn
    public List<DayAvailability> availability(ServiceId id, Period period, ZoneId zone) {
        service(id);
        Map<ServiceId, Uptime> known =
                uptimes.uptimes(uptimes.freshness(List.of(id)), start(period.from(), zone), end(period, zone));
        return known.getOrDefault(id, Uptime.UNKNOWN).byDay(period.from(), period.to(), zone);
    }

    /** How far the status checks of a service reach, null where it has none. */
    @SignedIn
    public @Nullable Freshness freshness(ServiceId id) {
        service(id);
        return uptimes.freshness(List.of(id)).get(id);
    }

    /** All incidents of a service, by start. */
    @SignedIn
    public List<IncidentRow> incidents(ServiceId id) {
        return incidents.ofService(service(id), clock.instant());
    }

    /** The incidents of the services that are critical for a product that touch a period, by start. */
    @SignedIn
    public List<IncidentRow> incidents(ProductId product, Period period) {
        ZoneId zone = portfolio.workspace().zone();
        return incidents.between(critical(product), start(period.from(), zone), end(period, zone), clock.instant());
    }

    private Map<ServiceId, ServiceRef> critical(ProductId product) {
        return portfolio.services(product).stream()
                .filter(ProductServiceRef::critical)
                .map(ProductServiceRef::service)
                .collect(Collectors.toMap(ServiceRef::id, Function.identity()));
    }

    /** The reliability of a product in a period, by the days of the workspace. */
    @SignedIn
    public ReliabilitySnapshot snapshot(ProductId product, Period period) {
        portfolio.product(product);
        return Objects.requireNonNull(snapshots(List.of(product), period).get(product));
    }

    /** As {@link #snapshot} for several products; always as many queries. Those that the asker does not see are left out. */
    @SignedIn
    public Map<ProductId, ReliabilitySnapshot> snapshots(Collection<ProductId> products, Period period) {
        ZoneId zone = portfolio.workspace().zone();
        Map<ProductId, Map<ServiceId, ServiceRef>> critical = critical(products);
        Map<ServiceId, ServiceRef> services = new HashMap<>();
        critical.values().forEach(services::putAll);
        Period window = Period.lastDays(BudgetReading.WINDOW_DAYS, period.to());
        LocalDate earliest = period.from().isBefore(window.from()) ? period.from() : window.from();
        Instant from = start(period.from(), zone);
        Instant to = end(period, zone);
        Map<ServiceId, Freshness> freshness = uptimes.freshness(services.keySet());
        Map<ServiceId, Uptime> known = uptimes.uptimes(freshness, start(earliest, zone), to);
        List<IncidentRow> rows = incidents.between(services, from, to, clock.instant());
        List<DeploymentRow> reached = deployments.reached(services, from, to);
        Map<ProductId, Map<Metric, TargetRow>> held = targets.current(products);
        Map<ProductId, ReliabilitySnapshot> snapshots = new HashMap<>();
        critical.forEach((product, its) -> {
            Uptime uptime = Uptime.ofProduct(of(its.keySet(), known));
            List<IncidentRow> touching = rows.stream()
                    .filter(row -> its.containsKey(row.service().id()))
                    .toList();
            snapshots.put(
                    product,
                    new ReliabilitySnapshot(
                            period,
                            its.values().stream()
                                    .sorted(Comparator.comparing(ServiceRef::name))
                                    .toList(),
                            uptime.within(from, to),
                            uptime.byDay(period.from(), period.to(), zone),
                            touching,
                            IncidentStatistics.of(
                                    touching.stream().map(IncidentRow::times).toList()),
                            budget(held.getOrDefault(product, Map.of()).get(Metric.AVAILABILITY), uptime, window, zone),
                            reached.stream()
                                    .filter(one -> its.containsKey(one.service().id()))
                                    .toList(),
                            together(of(its.keySet(), freshness))));
        });
        return snapshots;
    }

    /** The services that are critical for each of the products that the asker sees. */
    private Map<ProductId, Map<ServiceId, ServiceRef>> critical(Collection<ProductId> products) {
        Map<ProductId, Map<ServiceId, ServiceRef>> critical = new HashMap<>();
        portfolio
                .services(products)
                .forEach((product, services) -> critical.put(
                        product,
                        services.stream()
                                .filter(ProductServiceRef::critical)
                                .map(ProductServiceRef::service)
                                .collect(Collectors.toMap(ServiceRef::id, Function.identity()))));
        return critical;
    }

    private static <T> List<T> of(Collection<ServiceId> services, Map<ServiceId, T> all) {
        return services.stream().flatMap(id -> Stream.ofNullable(all.get(id))).toList();
    }

    private static @Nullable BudgetReading budget(
            @Nullable TargetRow objective, Uptime uptime, Period window, ZoneId zone) {
        if (objective == null || objective.value() == null) {
            return null;
        }
        Instant from = start(window.from(), zone);
        Instant to = end(window, zone);
        Availability availability = uptime.within(from, to);
        return new BudgetReading(
                window,
                ErrorBudget.of(objective.value(), Duration.between(from, to), availability.down()),
                availability);
    }

    private static @Nullable Freshness together(Collection<Freshness> all) {
        return all.stream()
                .reduce((a, b) -> new Freshness(
                        earlier(a.firstCheck(), b.firstCheck()),
                        later(a.lastCheck(), b.lastCheck()),
                        later(a.recordedAt(), b.recordedAt())))
                .orElse(null);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static Instant end(Period period, ZoneId zone) {
        return start(period.to().plusDays(1), zone);
    }

    private ServiceRef service(ServiceId id) {
        ServiceRef service = portfolio.serviceRefs(List.of(id)).get(id);
        if (service == null) {
            throw DomainException.notFound("service " + id.value());
        }
        return service;
    }
}
