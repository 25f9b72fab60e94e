package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deployments, as it is written. */
@Component
class DeploymentWriter {

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    DeploymentWriter(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Keeps others from adding deployments of these services until the transaction ends. */
    void lock(Collection<ServiceId> services) {
        database.sql("select id from service where id in (:services) order by id for update")
                .param("services", DeploymentStore.numbers(services))
                .query(Long.class)
                .list();
    }

    /** One to be written: a new one, or what is there says from now on. */
    record Written(
            @Nullable DeploymentId id,
            ServiceId service,
            NewDeployment said,
            DeploymentOrigin origin,
            boolean judged) {}

    void insert(Collection<Written> rows, String by, Instant now) {
        batches.batchUpdate("""
                insert into deployment (version, service_id, environment, deployed_at, label, revision, status,
                    first_commit_at, unplanned, recovered_at, incident_id, origin, external_id, sent_as, judged, set_by,
                    set_at)
                values (0, :service, :environment, :at, :label, :revision, :status, :commit, :unplanned, :recovered,
                    :incident, :origin, :external, :sentAs, :judged, :by, :now)""", parameters(rows, by, now));
    }

    void update(Collection<Written> rows, String by, Instant now) {
        batches.batchUpdate("""
                update deployment set version = version + 1, deployed_at = :at, label = :label, revision = :revision,
                    status = :status, first_commit_at = :commit, unplanned = :unplanned, recovered_at = :recovered,
                    incident_id = :incident, judged = :judged, set_by = :by, set_at = :now
                where id = :id""", parameters(rows, by, now));
    }

    private static MapSqlParameterSource[] parameters(Collection<Written> rows, String by, Instant now) {
        return rows.stream().map(row -> parameters(row, by, now)).toArray(MapSqlParameterSource[]::new);
    }

    private static MapSqlParameterSource parameters(Written row, String by, Instant now) {
        NewDeployment said = row.said();
        return new MapSqlParameterSource()
                .addValue("id", row.id() == null ? null : row.id().value())
                .addValue("service", row.service().value())
                .addValue("environment", said.environment())
                .addValue("at", DeploymentStore.utc(said.at()))
                .addValue("label", said.label())
                .addValue("revision", said.revision())
                .addValue("status", said.status().name())
                .addValue("commit", said.firstCommitAt() == null ? null : DeploymentStore.utc(said.firstCommitAt()))
                .addValue("unplanned", said.unplanned())
                .addValue("recovered", said.recoveredAt() == null ? null : DeploymentStore.utc(said.recoveredAt()))
                .addValue(
                        "incident",
                        said.incident() == null ? null : said.incident().value())
                .addValue("origin", row.origin().name())
                .addValue("external", said.externalId())
                .addValue("sentAs", said.sentAs())
                .addValue("judged", row.judged())
                .addValue("by", by)
                .addValue("now", DeploymentStore.utc(now));
    }
}
