package app.ballast.reliability;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of incidents. */
@Component
class IncidentStore {

    private static final String SELECT = """
            select i.id, i.version, i.service_id, i.started_at, i.resolved_at, i.origin, i.title, i.severity,
                   i.customer_impact_minutes, u.last_check
            from incident i left join service_uptime u on u.service_id = i.service_id
            """;

    private final JdbcClient database;

    IncidentStore(JdbcClient database) {
        this.database = database;
    }

    /** The incidents of these services that touch the time from {@code from} until before {@code to}, by start. */
    List<IncidentRow> between(Map<ServiceId, ServiceRef> services, Instant from, Instant to, Instant now) {
        return services.isEmpty()
                ? List.of()
                : database.sql(SELECT + """
                                where i.service_id in (:services) and i.started_at < :to
                                  and (i.resolved_at is null or i.resolved_at > :from or i.started_at >= :from)
                                order by i.started_at, i.id""")
                        .param("services", numbers(services.keySet()))
                        .param("from", utc(from))
                        .param("to", utc(to))
                        .query((row, number) -> read(row, services, now))
                        .list();
    }

    List<IncidentRow> ofService(ServiceRef service, Instant now) {
        return database.sql(SELECT + "where i.service_id = :service order by i.started_at, i.id")
                .param("service", service.id().value())
                .query((row, number) -> read(row, Map.of(service.id(), service), now))
                .list();
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
                                              customer_impact_minutes, edited)
                        values (0, :service, :started, :resolved, :origin, :title, :severity, :impact, true)""")
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

    private static IncidentRow read(ResultSet row, Map<ServiceId, ServiceRef> services, Instant now)
            throws SQLException {
        IncidentOrigin origin = IncidentOrigin.valueOf(row.getString("origin"));
        Instant started = instant(row, "started_at");
        OffsetDateTime resolved = row.getObject("resolved_at", OffsetDateTime.class);
        OffsetDateTime lastCheck = row.getObject("last_check", OffsetDateTime.class);
        Instant resolvedAt = resolved == null ? null : resolved.toInstant();
        Instant openUntil = origin == IncidentOrigin.PERSON || lastCheck == null ? now : lastCheck.toInstant();
        return new IncidentRow(
                new IncidentId(row.getLong("id")),
                row.getLong("version"),
                service(row, services),
                started,
                resolvedAt,
                seconds(started, resolvedAt == null ? openUntil : resolvedAt),
                origin,
                row.getString("title"),
                (Integer) row.getObject("severity"),
                (Integer) row.getObject("customer_impact_minutes"));
    }

    private static ServiceRef service(ResultSet row, Map<ServiceId, ServiceRef> services) throws SQLException {
        return Objects.requireNonNull(services.get(new ServiceId(row.getLong("service_id"))));
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(
                0,
                ChronoUnit.SECONDS.between(from.truncatedTo(ChronoUnit.SECONDS), to.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Long> numbers(Collection<ServiceId> services) {
        return services.stream().map(ServiceId::value).toList();
    }
}
