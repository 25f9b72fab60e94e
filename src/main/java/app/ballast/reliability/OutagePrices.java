package app.ballast.reliability;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.CostHistory;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one more outage would cost. Always as many queries, for any number of services. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class OutagePrices {

    private static final double SECONDS_OF_MINUTE = 60;

    private final IncidentStore incidents;
    private final ServiceCosts costs;
    private final PortfolioService portfolio;
    private final Clock clock;

    OutagePrices(IncidentStore incidents, ServiceCosts costs, PortfolioService portfolio, Clock clock) {
        this.incidents = incidents;
        this.costs = costs;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** By service; one that the asker does not see is left out. */
    @SignedIn
    public Map<ServiceId, OutagePrice> of(Collection<ServiceId> ids) {
        Map<ServiceId, ServiceRef> services = portfolio.serviceRefs(ids);
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(OutagePrice.DAYS));
        List<IncidentRow> rows = incidents.between(services, from, now, now).stream()
                .filter(row -> !row.startedAt().isBefore(from))
                .toList();
        Map<ServiceId, CostHistory> histories = costs.histories(services.keySet());
        LocalDate today = LocalDate.ofInstant(now, portfolio.workspace().zone());
        return services.values().stream()
                .map(service -> price(
                        service,
                        rows.stream()
                                .filter(row -> row.services().contains(service))
                                .toList(),
                        Objects.requireNonNull(histories.get(service.id())).on(today)))
                .collect(Collectors.toMap(price -> price.service().id(), Function.identity()));
    }

    private static OutagePrice price(ServiceRef service, List<IncidentRow> rows, ServiceCost cost) {
        return new OutagePrice(
                service,
                rows.size(),
                rows.stream().mapToDouble(OutagePrices::minutes).average(),
                cost.outageMinute(),
                cost.from());
    }

    private static double minutes(IncidentRow row) {
        Integer said = row.customerImpactMinutes();
        return said != null ? said : row.downSeconds() / SECONDS_OF_MINUTE;
    }
}
