package app.ballast.reliability;

import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.TechnologySide;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alerts open incidents and end them. However often an alert is told and in whatever order, there is one incident: it belongs to the
 * one that its service has at that time, whether alerts, status checks or a person opened that.
 *
 * @see <a href="../../../../../../docs/decisions/0022-what-is-one-incident.md">Decision 0022</a>
 */
@Service
@DeniedByDefault
@Transactional
public class AlertService {

    /** Most alerts that are taken at once. */
    public static final int MOST = 1_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final AlertSigns signs;
    private final IncidentAccess access;
    private final PortfolioService portfolio;
    private final IncidentNews news;
    private final ActivityLog log;
    private final Clock clock;

    AlertService(
            AlertSigns signs,
            IncidentAccess access,
            PortfolioService portfolio,
            IncidentNews news,
            ActivityLog log,
            Clock clock) {
        this.signs = signs;
        this.access = access;
        this.portfolio = portfolio;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes alerts in any order. One that cannot be taken costs only itself; one for a service that whoever sends it does not see is
     * remembered by the name that it gave.
     *
     * @param alerts at most {@value #MOST}
     */
    @TechnologySide
    public AlertsTaken take(List<FiredAlert> alerts) {
        if (alerts.size() > MOST) {
            throw DomainException.invalid("alerts", "incidents.error.alerts", alerts.size(), MOST);
        }
        Map<String, ServiceRef> byName = byName();
        signs.lock(alerts.stream()
                .flatMap(alert -> service(byName, alert).stream())
                .map(ServiceRef::id)
                .collect(Collectors.toSet()));
        Set<IncidentId> incidents = new LinkedHashSet<>();
        List<AlertsTaken.Refused> refused = new ArrayList<>();
        for (int i = 0; i < alerts.size(); i++) {
            FiredAlert alert = alerts.get(i);
            try {
                incidents.add(take(alert, byName));
            } catch (DomainException reason) {
                refused.add(new AlertsTaken.Refused(i, reason));
            }
        }
        return new AlertsTaken(alerts.size() - refused.size(), List.copyOf(incidents), refused);
    }

    /** Alerts that named no service that is known, the last that came first. */
    @TechnologySide
    @Transactional(readOnly = true)
    public List<UnknownAlert> unknown() {
        return signs.unknown();
    }

    /** Forgets those that gave a name. */
    @TechnologySide
    public void forget(String service) {
        signs.known(service);
    }

    private IncidentId take(FiredAlert alert, Map<String, ServiceRef> byName) {
        Instant now = clock.instant();
        ServiceRef service = service(byName, alert).orElseThrow(() -> {
            signs.unknown(alert, now);
            return alert.service().isEmpty()
                    ? DomainException.invalid("service", "incidents.error.alert-no-service", alert.name())
                    : DomainException.invalid(
                            "service", "incidents.error.alert-service", alert.service(), alert.name());
        });
        checkPast("startsAt", alert.startsAt(), now);
        if (alert.endsAt() != null) {
            checkPast("endsAt", alert.endsAt(), now);
        }
        signs.known(alert.service());
        return place(service, alert);
    }

    private IncidentId place(ServiceRef service, FiredAlert alert) {
        Optional<AlertSigns.Sign> known = signs.find(service.id(), alert);
        if (known.isPresent()) {
            return told(service, known.get().incident(), alert, () -> signs.renew(known.get(), alert));
        }
        Optional<IncidentId> running = signs.running(service.id(), alert);
        if (running.isPresent()) {
            return told(service, running.get(), alert, () -> signs.add(running.get(), service.id(), alert));
        }
        IncidentId opened = signs.open(service.id(), alert);
        signs.add(opened, service.id(), alert);
        IncidentRow row = access.one(opened);
        log.record(access.entry(row, "opened").because("alert " + alert.name()));
        if (row.resolvedAt() == null) {
            news.opened(row);
        }
        return opened;
    }

    /** Writes down what an alert changes, and nothing where it tells what is known. */
    private IncidentId told(ServiceRef service, IncidentId id, FiredAlert alert, Runnable change) {
        IncidentRow before = access.one(id);
        change.run();
        signs.describe(id, alert);
        signs.follow(service.id());
        IncidentRow after = access.one(id);
        if (before.version() != after.version()) {
            String what = before.resolvedAt() == null && after.resolvedAt() != null
                    ? "resolved"
                    : before.resolvedAt() != null && after.resolvedAt() == null ? "reopened" : "heard alert";
            log.record(access.entry(after, what).because("alert " + alert.name()));
            if (what.equals("resolved")) {
                news.resolved(after);
            }
        }
        return id;
    }

    /** By key and by name, whatever its case; a key goes before another service's name. */
    private Map<String, ServiceRef> byName() {
        List<ServiceRef> services = portfolio.services();
        Map<String, ServiceRef> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        services.forEach(service -> all.put(service.name(), service));
        all.putAll(services.stream().collect(Collectors.toMap(ServiceRef::key, Function.identity())));
        return all;
    }

    private static Optional<ServiceRef> service(Map<String, ServiceRef> byName, FiredAlert alert) {
        return Optional.ofNullable(byName.get(alert.service()));
    }

    private static void checkPast(String field, Instant at, Instant now) {
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw DomainException.invalid(field, "reliability.error.future", at.toString());
        }
    }
}
