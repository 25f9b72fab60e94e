package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deployments, as it is read. */
@Component
class DeploymentStore {

    private static final String SELECT = """
            select d.id, d.version, d.service_id, d.environment, d.deployed_at, d.label, d.revision, d.status,
                   d.first_commit_at, d.unplanned, d.recovered_at, d.incident_id, d.external_id, d.origin, d.judged,
                   d.set_by, d.set_at
            from deployment d
            """;

    private final JdbcClient database;

    DeploymentStore(JdbcClient database) {
        this.database = database;
    }

    /** Those that were sent under one of these names, by service, environment and name. */
    Map<SentKey, Deployment> sentAs(Map<ServiceId, ServiceRef> services, Collection<String> names) {
        Map<SentKey, Deployment> found = new HashMap<>();
        database.sql(SELECT + "where d.service_id in (:services) and d.sent_as in (:names)")
                .param("services", numbers(services.keySet()))
                .param("names", names)
                .query((row, number) -> read(row, services))
                .list()
                .forEach(row -> found.put(SentKey.of(row.service().id(), row.said()), row));
        return found;
    }

    /** What tells a deployment from every other. */
    record SentKey(ServiceId service, String environment, String sentAs) {

        static SentKey of(ServiceId service, NewDeployment deployment) {
            return new SentKey(service, deployment.environment(), deployment.sentAs());
        }
    }

    /** The latest first. */
    List<Deployment> list(
            Map<ServiceId, ServiceRef> services,
            DeploymentFilter filter,
            DeploymentPage.@Nullable Cursor behind,
            int most) {
        if (services.isEmpty()) {
            return List.of();
        }
        List<String> conditions = new ArrayList<>(List.of("d.service_id in (:services)"));
        Map<String, Object> values = new HashMap<>(Map.of("services", numbers(services.keySet()), "most", most));
        narrow(conditions, values, "d.environment = :environment", "environment", filter.environment());
        narrow(
                conditions,
                values,
                "d.status = :status",
                "status",
                filter.status() == null ? null : filter.status().name());
        narrow(conditions, values, "d.deployed_at >= :from", "from", filter.from() == null ? null : utc(filter.from()));
        narrow(conditions, values, "d.deployed_at < :to", "to", filter.to() == null ? null : utc(filter.to()));
        if (behind != null) {
            conditions.add("(d.deployed_at < :at or d.deployed_at = :at and d.id < :id)");
            values.put("at", utc(behind.at()));
            values.put("id", behind.id().value());
        }
        return database.sql(SELECT + "where " + String.join(" and ", conditions)
                        + " order by d.deployed_at desc, d.id desc limit :most")
                .params(values)
                .query((row, number) -> read(row, services))
                .list();
    }

    private static void narrow(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    Optional<ServiceId> serviceOf(DeploymentId id) {
        return database.sql("select service_id from deployment where id = :id")
                .param("id", id.value())
                .query((row, number) -> new ServiceId(row.getLong(1)))
                .optional();
    }

    Optional<Deployment> byId(DeploymentId id, ServiceRef service) {
        return database.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row, Map.of(service.id(), service)))
                .optional();
    }

    /** The services that each of these incidents touches; those that are not there are left out. */
    Map<IncidentId, Set<ServiceId>> incidentServices(Collection<IncidentId> incidents) {
        Map<IncidentId, Set<ServiceId>> found = new HashMap<>();
        if (!incidents.isEmpty()) {
            database.sql("""
                            select id, service_id from incident where id in (:ids)
                            union select incident_id, service_id from incident_service where incident_id in (:ids)""")
                    .param("ids", incidents.stream().map(IncidentId::value).toList())
                    .query(row -> {
                        found.computeIfAbsent(new IncidentId(row.getLong(1)), id -> new HashSet<>())
                                .add(new ServiceId(row.getLong(2)));
                    });
        }
        return found;
    }

    /** What reached production in the time from {@code from} until before {@code to}, by time. */
    List<DeploymentRow> reached(Map<ServiceId, ServiceRef> services, Instant from, Instant to) {
        return services.isEmpty()
                ? List.of()
                : database.sql("""
                                select service_id, deployed_at, label, status from deployment
                                where service_id in (:services) and environment = :production
                                  and status <> :never and deployed_at >= :from and deployed_at < :to
                                order by deployed_at, id""")
                        .param("services", numbers(services.keySet()))
                        .param("production", NewDeployment.PRODUCTION)
                        .param("never", DeploymentStatus.NOT_DEPLOYED.name())
                        .param("from", utc(from))
                        .param("to", utc(to))
                        .query((row, number) -> new DeploymentRow(
                                service(row, services),
                                Objects.requireNonNull(instant(row, "deployed_at")),
                                row.getString("label"),
                                DeploymentStatus.FAILED.name().equals(row.getString("status"))))
                        .list();
    }

    private static Deployment read(ResultSet row, Map<ServiceId, ServiceRef> services) throws SQLException {
        long incident = row.getLong("incident_id");
        IncidentId incidentId = row.wasNull() ? null : new IncidentId(incident);
        return new Deployment(
                new DeploymentId(row.getLong("id")),
                row.getLong("version"),
                service(row, services),
                new NewDeployment(
                        row.getString("environment"),
                        Objects.requireNonNull(instant(row, "deployed_at")),
                        row.getString("label"),
                        row.getString("revision"),
                        DeploymentStatus.valueOf(row.getString("status")),
                        instant(row, "first_commit_at"),
                        row.getBoolean("unplanned"),
                        instant(row, "recovered_at"),
                        incidentId,
                        row.getString("external_id")),
                DeploymentOrigin.valueOf(row.getString("origin")),
                row.getBoolean("judged"),
                row.getString("set_by"),
                Objects.requireNonNull(instant(row, "set_at")));
    }

    private static ServiceRef service(ResultSet row, Map<ServiceId, ServiceRef> services) throws SQLException {
        return Objects.requireNonNull(services.get(new ServiceId(row.getLong("service_id"))));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static List<Long> numbers(Collection<ServiceId> services) {
        return services.stream().map(ServiceId::value).toList();
    }
}
