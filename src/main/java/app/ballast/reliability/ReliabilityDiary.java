package app.ballast.reliability;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.TechnologySide;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What technology managers write down about services: what they know of incidents. */
@Service
@DeniedByDefault
@Transactional
public class ReliabilityDiary {

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final IncidentStore incidents;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    ReliabilityDiary(
            IncidentStore incidents, PortfolioService portfolio, ActivityLog log, CurrentUser user, Clock clock) {
        this.incidents = incidents;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Reports an incident that no check saw. It does not change availability, which is worked out from checks alone.
     *
     * @param startedAt not more than a day ahead, and not the start of another incident of the service
     * @param resolvedAt not before the start; null while it is open
     */
    @TechnologySide
    public void reportIncident(ServiceId id, Instant startedAt, @Nullable Instant resolvedAt, IncidentNotes notes) {
        ServiceRef service = service(id);
        checkPast("startedAt", startedAt);
        if (resolvedAt != null && resolvedAt.isBefore(startedAt)) {
            throw DomainException.invalid(
                    "resolvedAt", "reliability.error.backwards", startedAt.toString(), resolvedAt.toString());
        }
        incidents.add(
                id,
                startedAt.truncatedTo(ChronoUnit.MICROS),
                resolvedAt == null ? null : resolvedAt.truncatedTo(ChronoUnit.MICROS),
                notes);
        log.record(entry(service, "reported incident").because(notes.title()));
    }

    /** Says more about an incident. From then on imports leave it as it is. */
    @TechnologySide
    public void describeIncident(IncidentId id, long version, IncidentNotes notes) {
        ServiceRef service =
                service(incidents.serviceOf(id).orElseThrow(() -> DomainException.notFound("incident " + id.value())));
        if (!incidents.describe(id, version, notes)) {
            throw DomainException.conflict("error.changed-meanwhile", service.name());
        }
        log.record(entry(service, "described incident").because(notes.title()));
    }

    private void checkPast(String field, Instant at) {
        if (at.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw DomainException.invalid(field, "reliability.error.future", at.toString());
        }
    }

    private ServiceRef service(ServiceId id) {
        ServiceRef service = portfolio.serviceRefs(List.of(id)).get(id);
        if (service == null) {
            throw DomainException.notFound("service " + id.value());
        }
        return service;
    }

    private Activity entry(ServiceRef service, String action) {
        return Activity.of(user.actor(), new SubjectRef("service", service.id().value()), service.name(), null, action);
    }
}
