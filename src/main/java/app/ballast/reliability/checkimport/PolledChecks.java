package app.ballast.reliability.checkimport;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.SubjectRef;
import app.ballast.common.importing.ImportWatch;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.statuschecks.Status;
import app.ballast.sources.checks.SeenStatus;
import app.ballast.sources.checks.StatusCheckTaker;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes status checks that sources see. What comes after all that is known, as it nearly always does, is added at the end,
 * without reading the checks that are there; anything else goes the way of an import.
 */
@Component
class PolledChecks implements StatusCheckTaker {

    private final JdbcClient reading;
    private final JdbcTemplate writing;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    PolledChecks(
            JdbcClient reading,
            JdbcTemplate writing,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** How far a service's checks reach. */
    private record Reach(Instant first, Instant last, long checks) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(ServiceId service, List<SeenStatus> seen) {
        if (seen.isEmpty()) {
            return;
        }
        boolean wasDown = isDown(service);
        Optional<Reach> reach = reach(service);
        List<StagedCheck> checks = seen.stream().map(PolledChecks::staged).toList();
        DatabaseSink sink = new DatabaseSink(writing, service.value(), clock.instant());
        if (reach.isPresent() && reach.get().last().isBefore(seen.getFirst().at())) {
            append(service, reach.get(), checks, sink);
        } else {
            new CheckMerge(
                            new Ahead<>(checks.iterator()),
                            new Ahead<>(new StoredChecks(reading, service.value())),
                            sink,
                            contradiction -> {},
                            ImportWatch.NONE)
                    .merge(0);
        }
        boolean isDown = isDown(service);
        if (isDown != wasDown) {
            tell(service, isDown ? "saw it go down" : "saw it come up");
        }
    }

    private void append(ServiceId service, Reach reach, List<StagedCheck> checks, DatabaseSink sink) {
        Instant downSince = downSince(service).orElse(null);
        if (downSince != null) {
            // It is told anew below: closed, or still open.
            sink.outagesChangeFrom(downSince);
        }
        for (StagedCheck check : checks) {
            sink.insert(check);
            if (check.status() == Status.DOWN && downSince == null) {
                downSince = check.at();
            } else if (check.status() == Status.UP && downSince != null) {
                sink.outage(downSince, check.at());
                downSince = null;
            }
        }
        if (downSince != null) {
            sink.outage(downSince, null);
        }
        sink.done(reach.first(), checks.getLast().at(), reach.checks() + checks.size());
    }

    /** Locks it, so that an import that is under way and this do not write past each other. */
    private Optional<Reach> reach(ServiceId service) {
        return reading.sql(
                        "select first_check, last_check, checks from service_uptime where service_id = :id for update")
                .param("id", service.value())
                .query((row, number) -> new Reach(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3)))
                .optional();
    }

    private boolean isDown(ServiceId service) {
        return downSince(service).isPresent();
    }

    private Optional<Instant> downSince(ServiceId service) {
        return reading.sql("select started_at from outage where service_id = :id and resolved_at is null")
                .param("id", service.value())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Written down, so that open pages show it at once. */
    private void tell(ServiceId service, String action) {
        ServiceRef known = portfolio.serviceRefs(List.of(service)).get(service);
        if (known != null) {
            log.record(
                    Activity.of(user.actor(), new SubjectRef("service", service.value()), known.name(), null, action));
        }
    }

    private static StagedCheck staged(SeenStatus seen) {
        return new StagedCheck(0, StagedCheck.micros(seen.at()), 0, seen.up() ? Status.UP : Status.DOWN, null, null);
    }
}
