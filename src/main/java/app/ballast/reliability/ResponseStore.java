package app.ballast.reliability;

import app.ballast.people.PersonId;
import app.ballast.portfolio.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who did something about incidents. */
@Component
class ResponseStore {

    private final JdbcClient database;

    ResponseStore(JdbcClient database) {
        this.database = database;
    }

    /** Remembers a person, once. */
    void add(IncidentId incident, PersonId person) {
        database.sql("insert into incident_responder (incident_id, person_id) select i.id, :person from incident i"
                        + " where i.id = :incident and not exists (select 1 from incident_responder r"
                        + " where r.incident_id = i.id and r.person_id = :person)")
                .param("incident", incident.value())
                .param("person", person.value())
                .update();
    }

    /** All responses in a time; those to incidents of these services are told by name. */
    List<IncidentResponse> between(Collection<ServiceId> services, Instant from, Instant to) {
        String touched = services.isEmpty()
                ? "0"
                : "case when i.service_id in (:services) or exists (select 1 from incident_service s"
                        + " where s.incident_id = i.id and s.service_id in (:services)) then 1 else 0 end";
        var statement = database.sql("select i.id, i.title, i.started_at, r.person_id,"
                        + " coalesce(i.acknowledged_at, i.started_at) as from_at, i.resolved_at, " + touched
                        + " as touches"
                        + " from incident i join incident_responder r on r.incident_id = i.id"
                        + " where i.started_at < :to and (i.resolved_at is null or i.resolved_at > :from)")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC));
        return (services.isEmpty()
                        ? statement
                        : statement.param(
                                "services",
                                services.stream().map(ServiceId::value).toList()))
                .query((row, n) -> response(row))
                .list();
    }

    private static IncidentResponse response(ResultSet row) throws SQLException {
        boolean touches = row.getInt("touches") > 0;
        return new IncidentResponse(
                new IncidentId(row.getLong("id")),
                touches ? row.getString("title") : null,
                Objects.requireNonNull(instant(row, "started_at")),
                new PersonId(row.getLong("person_id")),
                Objects.requireNonNull(instant(row, "from_at")),
                instant(row, "resolved_at"),
                touches);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
