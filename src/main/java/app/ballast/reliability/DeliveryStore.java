package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.delivery.Delivered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reached production, as the DORA metrics read it. */
@Component
class DeliveryStore {

    private final JdbcClient database;

    DeliveryStore(JdbcClient database) {
        this.database = database;
    }

    /** A deployment with what its arithmetic does not need. */
    record Row(ServiceId service, Delivered delivered, String label, DeploymentOrigin origin, Instant setAt) {}

    /** When something first and last reached production. */
    record Reach(Instant first, Instant last) {}

    /** All since then, by time; in one query. */
    List<Row> since(Collection<ServiceId> services, Instant from) {
        return services.isEmpty()
                ? List.of()
                : database.sql("""
                                select d.id, d.service_id, d.deployed_at, d.label, d.status, d.unplanned,
                                       d.first_commit_at, d.recovered_at, d.incident_id, i.resolved_at, d.origin, d.set_at
                                from deployment d left join incident i on i.id = d.incident_id
                                where d.service_id in (:services) and d.environment = :production
                                  and d.status <> :never and d.deployed_at >= :from
                                order by d.deployed_at, d.id""")
                        .param("services", DeploymentStore.numbers(services))
                        .param("production", NewDeployment.PRODUCTION)
                        .param("never", DeploymentStatus.NOT_DEPLOYED.name())
                        .param("from", DeploymentStore.utc(from))
                        .query((row, number) -> read(row))
                        .list();
    }

    /** By service; those that nothing was brought to are left out. */
    Map<ServiceId, Reach> reaches(Collection<ServiceId> services) {
        Map<ServiceId, Reach> reaches = new HashMap<>();
        if (!services.isEmpty()) {
            database.sql("""
                            select service_id, min(deployed_at) as first_at, max(deployed_at) as last_at from deployment
                            where service_id in (:services) and environment = :production and status <> :never
                            group by service_id""")
                    .param("services", DeploymentStore.numbers(services))
                    .param("production", NewDeployment.PRODUCTION)
                    .param("never", DeploymentStatus.NOT_DEPLOYED.name())
                    .query(row -> {
                        reaches.put(
                                new ServiceId(row.getLong("service_id")),
                                new Reach(at(row, "first_at"), at(row, "last_at")));
                    });
        }
        return reaches;
    }

    private static Row read(ResultSet row) throws SQLException {
        long incident = row.getLong("incident_id");
        Delivered.LinkedIncident linked = row.wasNull()
                ? null
                : new Delivered.LinkedIncident(incident, DeploymentStore.instant(row, "resolved_at"));
        return new Row(
                new ServiceId(row.getLong("service_id")),
                new Delivered(
                        row.getLong("id"),
                        at(row, "deployed_at"),
                        DeploymentStatus.valueOf(row.getString("status")) == DeploymentStatus.FAILED,
                        row.getBoolean("unplanned"),
                        DeploymentStore.instant(row, "first_commit_at"),
                        DeploymentStore.instant(row, "recovered_at"),
                        linked),
                row.getString("label"),
                DeploymentOrigin.valueOf(row.getString("origin")),
                at(row, "set_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(DeploymentStore.instant(row, column));
    }
}
