package app.ballast.webhooks;

import app.ballast.portfolio.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of connections and of what they are mapped to. */
@Component
class ConnectionStore {

    private final JdbcClient database;

    ConnectionStore(JdbcClient database) {
        this.database = database;
    }

    /** A connection with its sealed secret. */
    record Connection(ConnectionId id, String name, Platform platform, String sealed, boolean active) {}

    /** An environment of a project and the number of its service. */
    record Mapping(long id, String project, String environment, ServiceId service) {}

    List<Connection> all() {
        return database.sql(
                        "select id, name, platform, secret, active from webhook_connection order by lower(name), id")
                .query((row, number) -> connection(row))
                .list();
    }

    Optional<Connection> byId(ConnectionId id) {
        return database.sql("select id, name, platform, secret, active from webhook_connection where id = :id")
                .param("id", id.value())
                .query((row, number) -> connection(row))
                .optional();
    }

    /** Keeps other deliveries of this connection waiting until the transaction ends; false where it is gone. */
    boolean lock(ConnectionId id) {
        return database.sql("select id from webhook_connection where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    ConnectionId add(String name, Platform platform, String sealed, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into webhook_connection (version, name, platform, secret, active, made_by, made_at)
                        values (0, :name, :platform, :secret, true, :by, :now)""")
                .param("name", name)
                .param("platform", platform.name())
                .param("secret", sealed)
                .param("by", by)
                .param("now", utc(now))
                .update(key, "id");
        return new ConnectionId(Objects.requireNonNull(key.getKeyAs(Long.class)));
    }

    void secret(ConnectionId id, String sealed) {
        database.sql("update webhook_connection set version = version + 1, secret = :secret where id = :id")
                .param("secret", sealed)
                .param("id", id.value())
                .update();
    }

    void activate(ConnectionId id, boolean active) {
        database.sql("update webhook_connection set version = version + 1, active = :active where id = :id")
                .param("active", active)
                .param("id", id.value())
                .update();
    }

    void remove(ConnectionId id) {
        database.sql("delete from webhook_connection where id = :id")
                .param("id", id.value())
                .update();
    }

    List<Mapping> mappings(ConnectionId id) {
        return database.sql("""
                        select id, project, environment, service_id from webhook_mapping where connection_id = :id
                        order by project, environment""")
                .param("id", id.value())
                .query((row, number) -> mapping(row))
                .list();
    }

    /** How many mappings each connection has. */
    Map<ConnectionId, Integer> counts() {
        Map<ConnectionId, Integer> counts = new HashMap<>();
        database.sql("select connection_id, count(*) as mapped from webhook_mapping group by connection_id")
                .query(row -> {
                    counts.put(new ConnectionId(row.getLong("connection_id")), row.getInt("mapped"));
                });
        return counts;
    }

    Optional<Mapping> mapping(ConnectionId id, String project, String environment) {
        return mappings(id).stream()
                .filter(one ->
                        one.project().equals(project) && one.environment().equals(environment))
                .findFirst();
    }

    /** Adds it, in place of what the project's environment was put to before. */
    void map(ConnectionId id, NewMapping wanted) {
        mapping(id, wanted.project(), wanted.environment()).ifPresent(before -> unmap(id, before.id()));
        database.sql("""
                        insert into webhook_mapping (connection_id, project, environment, service_id)
                        values (:id, :project, :environment, :service)""")
                .param("id", id.value())
                .param("project", wanted.project())
                .param("environment", wanted.environment())
                .param("service", wanted.service().value())
                .update();
    }

    void unmap(ConnectionId id, long mapping) {
        database.sql("delete from webhook_mapping where connection_id = :id and id = :mapping")
                .param("id", id.value())
                .param("mapping", mapping)
                .update();
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                new ConnectionId(row.getLong("id")),
                row.getString("name"),
                Platform.valueOf(row.getString("platform")),
                row.getString("secret"),
                row.getBoolean("active"));
    }

    private static Mapping mapping(ResultSet row) throws SQLException {
        return new Mapping(
                row.getLong("id"),
                row.getString("project"),
                row.getString("environment"),
                new ServiceId(row.getLong("service_id")));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
