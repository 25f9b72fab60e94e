package app.ballast.reliability;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of incidents. */
@Component
class IncidentStore {

    private final JdbcClient database;
    private final IncidentRows rows;

    IncidentStore(JdbcClient database, IncidentRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** The incidents of these services that touch the time from {@code from} until before {@code to}, by start. */
    List<IncidentRow> between(Map<ServiceId, ServiceRef> services, Instant from, Instant to, Instant now) {
        return rows.of(services, """
                and i.started_at < :to and (i.resolved_at is null or i.resolved_at > :from or i.started_at >= :from)
                order by i.started_at, i.id""", Map.of("from", utc(from), "to", utc(to)), now);
    }

    List<IncidentRow> ofService(ServiceRef service, Instant now) {
        return rows.of(Map.of(service.id(), service), "order by i.started_at, i.id", Map.of(), now);
    }

    Optional<ServiceId> serviceOf(IncidentId id) {
        return database.sql("select service_id from incident where id = :id")
                .param("id", id.value())
                .query((row, number) -> new ServiceId(row.getLong(1)))
                .optional();
    }

    void add(ServiceId service, Instant startedAt, @Nullable Instant resolvedAt, IncidentNotes notes) {
        long there = database.sql("select count(*) from incident where service_id = :service and started_at = :started")
                .param("service", service.value())
                .param("started", utc(startedAt))
                .query(Long.class)
                .single();
        if (there > 0) {
            throw DomainException.conflict("reliability.error.incident-there", startedAt.toString());
        }
        database.sql("""
                        insert into incident (version, service_id, started_at, resolved_at, origin, title, severity,
                                              customer_impact_minutes, edited, start_said, end_said)
                        values (0, :service, :started, :resolved, :origin, :title, :severity, :impact, true, true, true)""")
                .param("service", service.value())
                .param("started", utc(startedAt))
                .param("resolved", resolvedAt == null ? null : utc(resolvedAt))
                .param("origin", IncidentOrigin.PERSON.name())
                .param("title", notes.title())
                .param("severity", notes.severity())
                .param("impact", notes.customerImpactMinutes())
                .update();
    }

    /** Whether it was still at this version. */
    boolean describe(IncidentId id, long version, IncidentNotes notes) {
        return database.sql("""
                                update incident set title = :title, severity = :severity,
                                       customer_impact_minutes = :impact, edited = true, version = version + 1
                                where id = :id and version = :version""")
                        .param("title", notes.title())
                        .param("severity", notes.severity())
                        .param("impact", notes.customerImpactMinutes())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
