package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads incidents as rows; two queries for any number of them. */
@Component
class IncidentRows {

    private static final String SELECT = """
            select i.id, i.version, i.service_id, i.started_at, i.acknowledged_at, i.resolved_at, i.origin, i.title,
                   i.severity, i.customer_impact_minutes, u.last_check
            from incident i left join service_uptime u on u.service_id = i.service_id
            where (i.service_id in (:services)
                   or i.id in (select x.incident_id from incident_service x where x.service_id in (:services)))
            """;

    private final JdbcClient database;

    IncidentRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Those that touch any of these services.
     *
     * @param rest of the statement: further conditions on {@code i} and the order
     */
    List<IncidentRow> of(Map<ServiceId, ServiceRef> services, String rest, Map<String, ?> values, Instant now) {
        if (services.isEmpty()) {
            return List.of();
        }
        List<Long> numbers = services.keySet().stream().map(ServiceId::value).toList();
        Map<Long, List<ServiceRef>> others = new HashMap<>();
        database.sql("select incident_id, service_id from incident_service where service_id in (:services)"
                        + " order by incident_id, service_id")
                .param("services", numbers)
                .query(row -> {
                    ServiceRef service = services.get(new ServiceId(row.getLong(2)));
                    if (service != null) {
                        others.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(service);
                    }
                });
        return database.sql(SELECT + rest)
                .param("services", numbers)
                .params(values)
                .query((row, number) -> read(row, services, others, now))
                .list();
    }

    private static IncidentRow read(
            ResultSet row, Map<ServiceId, ServiceRef> services, Map<Long, List<ServiceRef>> others, Instant now)
            throws SQLException {
        IncidentOrigin origin = IncidentOrigin.valueOf(row.getString("origin"));
        Instant started = row.getObject("started_at", OffsetDateTime.class).toInstant();
        Instant lastCheck = moment(row, "last_check");
        Instant resolvedAt = moment(row, "resolved_at");
        Instant openUntil = origin != IncidentOrigin.STATUS_CHECK || lastCheck == null ? now : lastCheck;
        List<ServiceRef> touched = new ArrayList<>();
        ServiceRef first = services.get(new ServiceId(row.getLong("service_id")));
        if (first != null) {
            touched.add(first);
        }
        touched.addAll(others.getOrDefault(row.getLong("id"), List.of()));
        return new IncidentRow(
                new IncidentId(row.getLong("id")),
                row.getLong("version"),
                touched,
                started,
                moment(row, "acknowledged_at"),
                resolvedAt,
                seconds(started, resolvedAt == null ? openUntil : resolvedAt),
                origin,
                row.getString("title"),
                (Integer) row.getObject("severity"),
                (Integer) row.getObject("customer_impact_minutes"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(
                0,
                ChronoUnit.SECONDS.between(from.truncatedTo(ChronoUnit.SECONDS), to.truncatedTo(ChronoUnit.SECONDS)));
    }
}
