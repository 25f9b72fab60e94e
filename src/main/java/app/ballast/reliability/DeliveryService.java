package app.ballast.reliability;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.DeliveryReading.Failure;
import app.ballast.reliability.DeliveryStore.Reach;
import app.ballast.reliability.DeliveryStore.Row;
import app.ballast.reliability.delivery.Delivered;
import app.ballast.reliability.delivery.DeliveryFigures;
import app.ballast.reliability.delivery.Recovery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The five DORA metrics by service. They never name who committed or deployed, and rank nobody. The number of queries does not
 * grow with services or deployments.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class DeliveryService {

    private final DeliveryStore store;
    private final PortfolioService portfolio;

    DeliveryService(DeliveryStore store, PortfolioService portfolio) {
        this.store = store;
        this.portfolio = portfolio;
    }

    /** Of every service that the asker sees, by name. */
    @SignedIn
    public List<DeliveryReading> all(Period window, ZoneId zone) {
        return readings(portfolio.services(), window, zone);
    }

    /** Of one service. */
    @SignedIn
    public DeliveryReading of(ServiceId id, Period window, ZoneId zone) {
        ServiceRef service = portfolio.serviceRefs(List.of(id)).get(id);
        if (service == null) {
            throw DomainException.notFound("service " + id.value());
        }
        return readings(List.of(service), window, zone).getFirst();
    }

    private List<DeliveryReading> readings(List<ServiceRef> services, Period window, ZoneId zone) {
        List<ServiceId> ids = services.stream().map(ServiceRef::id).toList();
        Instant from = window.from().atStartOfDay(zone).toInstant();
        Map<ServiceId, List<Row>> rows = store.since(ids, from).stream().collect(Collectors.groupingBy(Row::service));
        Map<ServiceId, Reach> reaches = store.reaches(ids);
        return services.stream()
                .map(service -> reading(
                        service, rows.getOrDefault(service.id(), List.of()), reaches.get(service.id()), window, zone))
                .toList();
    }

    private static DeliveryReading reading(
            ServiceRef service, List<Row> rows, @Nullable Reach reach, Period window, ZoneId zone) {
        List<Delivered> all = rows.stream().map(Row::delivered).toList();
        List<Row> within = rows.stream()
                .filter(row ->
                        window.contains(LocalDate.ofInstant(row.delivered().at(), zone)))
                .toList();
        return new DeliveryReading(
                service,
                DeliveryFigures.of(all, window, zone, reach == null ? null : LocalDate.ofInstant(reach.first(), zone)),
                within.reversed().stream()
                        .filter(row -> row.delivered().failed())
                        .map(row -> new Failure(
                                new DeploymentId(row.delivered().id()),
                                row.label(),
                                row.delivered().at(),
                                Recovery.of(row.delivered(), all).orElse(null)))
                        .toList(),
                within.stream().collect(Collectors.toMap(Row::origin, row -> 1, Integer::sum)),
                within.stream().map(Row::setAt).max(Comparator.naturalOrder()).orElse(null),
                reach == null ? null : reach.last());
    }
}
