package app.ballast.portfolio;

import app.ballast.audit.Activity;
import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.TechnologyOrAdmin;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import app.ballast.portfolio.ServiceCostSheet.Change;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What services cost, from which day on, and which team answers for each: read by everybody who sees the service, kept by
 * technology managers and administrators. Scores are filled from it, so a change is told.
 */
@Service
@DeniedByDefault
@Transactional
public class ServiceCosts {

    private final RunningServiceRepository services;
    private final ServiceCostStore costs;
    private final PortfolioService portfolio;
    private final PeopleDirectory people;
    private final ServiceLog log;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceCosts(
            RunningServiceRepository services,
            ServiceCostStore costs,
            PortfolioService portfolio,
            PeopleDirectory people,
            ServiceLog log,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.services = services;
        this.costs = costs;
        this.portfolio = portfolio;
        this.people = people;
        this.log = log;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The services that the asker sees and that are not archived, by name. Always as many queries. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ServiceCostRow> all() {
        Map<ServiceId, ServiceCost> now = costs.on(today());
        Map<ServiceId, TeamId> owners = services.allWithProducts().stream()
                .filter(service -> service.owner() != null)
                .collect(Collectors.toMap(RunningService::id, service -> Objects.requireNonNull(service.owner())));
        Map<TeamId, String> teams = people.teamNames(Set.copyOf(owners.values()));
        return portfolio.services().stream()
                .map(service -> new ServiceCostRow(
                        service,
                        owners.containsKey(service.id()) ? teams.get(owners.get(service.id())) : null,
                        now.getOrDefault(service.id(), ServiceCost.unknown(today()))))
                .toList();
    }

    /** What the service with this key costs. One that the asker may not see answers as one that is not there. */
    @SignedIn
    @Transactional(readOnly = true)
    public ServiceCostSheet sheet(String key) {
        ServiceRef service = portfolio.service(key);
        TeamId owner = stored(service.id()).owner();
        List<Change> changes = costs.changes(service.id());
        return new ServiceCostSheet(
                service,
                owner,
                name(owner),
                portfolio.workspace().currency(),
                ServiceCostSheet.on(changes, today()),
                changes);
    }

    /** What a service that the asker sees costs today; nothing known of any other. */
    @SignedIn
    @Transactional(readOnly = true)
    public ServiceCost today(ServiceId service) {
        return portfolio.serviceRefs(List.of(service)).isEmpty()
                ? ServiceCost.unknown(today())
                : ServiceCostSheet.on(costs.changes(service), today());
    }

    /** What services cost over time, of those that the asker sees. One query for any number of them. */
    @SignedIn
    @Transactional(readOnly = true)
    public Map<ServiceId, CostHistory> histories(Collection<ServiceId> ids) {
        Map<ServiceId, ServiceRef> seen = portfolio.serviceRefs(ids);
        Map<ServiceId, List<Change>> changes = costs.changes(seen.keySet());
        return seen.values().stream()
                .collect(Collectors.toMap(
                        ServiceRef::id,
                        service -> new CostHistory(service, changes.getOrDefault(service.id(), List.of()))));
    }

    /**
     * Says what a service costs from a day on, until the next day of which something was said, and which team answers for it.
     * What was said of the same day before goes.
     *
     * @param owner null for none
     * @throws DomainException INVALID where the team is none that works today
     */
    @TechnologyOrAdmin
    public void set(String key, ServiceCost cost, @Nullable TeamId owner) {
        RunningService service = stored(portfolio.service(key).id());
        own(service, owner);
        ServiceCost before = ServiceCostSheet.on(costs.changes(service.id()), cost.from());
        if (before.from(cost.from()).equals(cost)) {
            return;
        }
        costs.put(service.id(), new Change(cost, user.actor().name(), clock.instant()));
        Activity entry = log.entry(service, "changed").because("from " + cost.from());
        record(entry, before, cost);
        events.publishEvent(new ServiceCostsChanged(service.id()));
    }

    private void record(Activity entry, ServiceCost before, ServiceCost after) {
        record(entry, "costPerMinute", before.outageMinute(), after.outageMinute());
        record(entry, "hourlyCost", before.peopleHour(), after.peopleHour());
        record(entry, "runningCost", before.runningMonth(), after.runningMonth());
        record(entry, "remediationCost", before.remediation(), after.remediation());
        record(entry, "developmentCost", before.development(), after.development());
    }

    private void record(Activity entry, String field, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (!Objects.equals(before, after)) {
            log.record(entry.changing(field, plain(before), plain(after)));
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    /** Takes back what was said of a day: what held before it holds on. */
    @TechnologyOrAdmin
    public void remove(String key, LocalDate from) {
        RunningService service = stored(portfolio.service(key).id());
        Change gone = costs.changes(service.id()).stream()
                .filter(change -> change.cost().from().equals(from))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("costs from " + from));
        costs.remove(service.id(), from);
        ServiceCost left = ServiceCostSheet.on(costs.changes(service.id()), from);
        Activity entry = log.entry(service, "changed").because("no change from " + from + " on");
        record(entry, gone.cost(), left);
        events.publishEvent(new ServiceCostsChanged(service.id()));
    }

    private void own(RunningService service, @Nullable TeamId team) {
        TeamId before = service.owner();
        if (Objects.equals(before, team)) {
            return;
        }
        if (team != null && people.teams().stream().noneMatch(row -> row.id().equals(team))) {
            String names = people.teams().stream().map(TeamRow::name).limit(20).collect(Collectors.joining(", "));
            throw DomainException.invalid("owner", "services.error.owner", names);
        }
        service.belongTo(team);
        log.record(log.entry(service, "changed").changing("owner", name(before), name(team)));
    }

    private @Nullable String name(@Nullable TeamId team) {
        return team == null ? null : people.teamNames(Set.of(team)).get(team);
    }

    private RunningService stored(ServiceId id) {
        return services.findById(id.value()).orElseThrow(() -> DomainException.notFound("service " + id.value()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(portfolio.workspace().zone()));
    }
}
