package app.ballast.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deliveries: what came in the last {@value #KEPT_DAYS} days, so that nothing is taken twice. */
@Component
class DeliveryLog {

    static final int KEPT_DAYS = 30;

    private static final int LONGEST_EVENT = 100;
    private static final int LONGEST_PROJECT = 300;
    private static final int LONGEST_ENVIRONMENT = 100;
    private static final int LONGEST_DETAIL = 1_000;
    private static final String SELECT =
            "select connection_id, event, came_at, outcome, project, environment, detail from webhook_delivery ";

    private final JdbcClient database;

    DeliveryLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * A delivery by what tells it from others.
     *
     * @param id as the platform calls it; not signed
     * @param fingerprint of its body, which is signed
     */
    record Key(String id, String fingerprint) {}

    /** Whether this delivery, or the same under another name, has nothing to bring any more. */
    boolean done(ConnectionId connection, Key key) {
        return database
                .sql("""
                        select outcome from webhook_delivery
                        where connection_id = :connection and (delivery = :id or fingerprint = :fingerprint)""")
                .param("connection", connection.value())
                .param("id", key.id())
                .param("fingerprint", key.fingerprint())
                .query((row, number) -> Outcome.valueOf(row.getString(1)))
                .list()
                .stream()
                .anyMatch(Outcome::done);
    }

    /** Notes what came of a delivery, in place of what came of it before; forgets what is old. */
    void note(ConnectionId connection, Key key, DeliveryRow said) {
        database.sql("""
                        delete from webhook_delivery where connection_id = :connection
                          and (delivery = :delivery or came_at < :oldest)""")
                .param("connection", connection.value())
                .param("delivery", key.id())
                .param("oldest", ConnectionStore.utc(said.at().minus(Duration.ofDays(KEPT_DAYS))))
                .update();
        database.sql("""
                        insert into webhook_delivery (connection_id, delivery, fingerprint, event, came_at, outcome,
                            project, environment, detail)
                        values (:connection, :delivery, :fingerprint, :event, :at, :outcome, :project, :environment, :detail)""")
                .param("connection", connection.value())
                .param("delivery", key.id())
                .param("fingerprint", key.fingerprint())
                .param("event", cut(said.event(), LONGEST_EVENT))
                .param("at", ConnectionStore.utc(said.at()))
                .param("outcome", said.outcome().name())
                .param("project", cut(said.project(), LONGEST_PROJECT))
                .param("environment", cut(said.environment(), LONGEST_ENVIRONMENT))
                .param("detail", cut(said.detail(), LONGEST_DETAIL))
                .update();
    }

    /** The latest first. */
    List<DeliveryRow> latest(ConnectionId connection, int most) {
        return database.sql(SELECT + "where connection_id = :connection order by came_at desc, id desc limit :most")
                .param("connection", connection.value())
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** The latest of each connection. */
    Map<ConnectionId, DeliveryRow> last() {
        Map<ConnectionId, DeliveryRow> last = new HashMap<>();
        database.sql(SELECT + "where id in (select max(id) from webhook_delivery group by connection_id)")
                .query(row -> {
                    last.put(new ConnectionId(row.getLong("connection_id")), read(row));
                });
        return last;
    }

    /** When the latest came that was of use, by connection. */
    Map<ConnectionId, Instant> lastTaken() {
        Map<ConnectionId, Instant> taken = new HashMap<>();
        database.sql("""
                        select connection_id, max(came_at) as last_at from webhook_delivery
                        where outcome in (:done) group by connection_id""")
                .param("done", List.of(Outcome.STORED.name(), Outcome.UNCHANGED.name(), Outcome.NOTED.name()))
                .query(row -> {
                    taken.put(
                            new ConnectionId(row.getLong("connection_id")),
                            Objects.requireNonNull(ConnectionStore.instant(row, "last_at")));
                });
        return taken;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null ? null : text.substring(0, Math.min(longest, text.length()));
    }

    private static DeliveryRow read(ResultSet row) throws SQLException {
        return new DeliveryRow(
                Objects.requireNonNull(ConnectionStore.instant(row, "came_at")),
                row.getString("event"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("project"),
                row.getString("environment"),
                row.getString("detail"));
    }
}
