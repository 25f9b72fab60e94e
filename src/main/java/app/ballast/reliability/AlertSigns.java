package app.ballast.reliability;

import static app.ballast.reliability.IncidentRows.moment;
import static app.ballast.reliability.IncidentRows.utc;

import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.signs.SignTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Which incident an alert is a sign of; and the alerts that name no service that is known. */
@Component
class AlertSigns {

    /** Names that are remembered; whoever makes up more pushes out those that were heard longest ago. */
    private static final int MOST_UNKNOWN = 100;

    private final JdbcClient database;
    private final JdbcTemplate plain;

    AlertSigns(JdbcClient database, JdbcTemplate plain) {
        this.database = database;
        this.plain = plain;
    }

    /** An alert that is known already. */
    record Sign(
            long id,
            IncidentId incident,
            Instant startsAt,
            @Nullable Instant endsAt) {}

    /** Two deliveries at once, or one and a status check, would else open an incident each. */
    void lock(Collection<ServiceId> services) {
        if (!services.isEmpty()) {
            database.sql("select id from service where id in (:ids) order by id for update")
                    .param("ids", services.stream().map(ServiceId::value).toList())
                    .query(Long.class)
                    .list();
        }
    }

    /** The same firing: it began at the same moment, or its times overlap. */
    Optional<Sign> find(ServiceId service, FiredAlert alert) {
        return database.sql("""
                        select id, incident_id, starts_at, ends_at from incident_sign
                        where fingerprint = :fingerprint and service_id = :service and kind = 'ALERT'
                          and (starts_at = :start or ((ends_at is null or ends_at > :start)
                               and (cast(:end as timestamp(6) with time zone) is null
                                    or starts_at < cast(:end as timestamp(6) with time zone))))
                        order by starts_at desc limit 1""")
                .param("fingerprint", alert.fingerprint())
                .param("service", service.value())
                .param("start", utc(alert.startsAt()))
                .param("end", utc(alert.endsAt()))
                .query((row, number) -> sign(row))
                .optional();
    }

    private static Sign sign(ResultSet row) throws SQLException {
        return new Sign(
                row.getLong("id"),
                new IncidentId(row.getLong("incident_id")),
                Objects.requireNonNull(moment(row, "starts_at")),
                moment(row, "ends_at"));
    }

    /** Takes over what is new in it: an earlier start, and an end. What has ended stays so, whatever comes late. */
    void renew(Sign sign, FiredAlert alert) {
        Instant start = alert.startsAt().isBefore(sign.startsAt()) ? alert.startsAt() : sign.startsAt();
        Instant end = sign.endsAt() == null ? alert.endsAt() : sign.endsAt();
        database.sql("update incident_sign set starts_at = :start, ends_at = :end, name = :name where id = :id")
                .param("start", utc(start))
                .param("end", utc(end == null || end.isAfter(start) ? end : start))
                .param("name", alert.name())
                .param("id", sign.id())
                .update();
    }

    /** The newest incident that touches the service and ran at the alert's time, five minutes more or less. */
    Optional<IncidentId> running(ServiceId service, FiredAlert alert) {
        return database.sql("""
                        select max(i.id) from incident i
                        where i.id in (select id from incident where service_id = :service
                                       union select incident_id from incident_service where service_id = :service)
                          and (cast(:end as timestamp(6) with time zone) is null
                               or i.started_at <= cast(:end as timestamp(6) with time zone) + interval '5' minute)
                          and (i.resolved_at is null
                               or (i.end_said and cast(:start as timestamp(6) with time zone) < i.resolved_at)
                               or (not i.end_said and cast(:start as timestamp(6) with time zone)
                                   <= i.resolved_at + interval '5' minute))""")
                .param("service", service.value())
                .param("start", utc(alert.startsAt()))
                .param("end", utc(alert.endsAt()))
                .query((row, number) -> row.getLong(1))
                .optional()
                .filter(id -> id > 0)
                .map(IncidentId::new);
    }

    IncidentId open(ServiceId service, FiredAlert alert) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into incident (version, service_id, started_at, resolved_at, origin, title, severity, edited)
                        values (0, :service, :start, :end, 'ALERT', :title, :severity, false)""")
                .param("service", service.value())
                .param("start", utc(alert.startsAt()))
                .param("end", utc(alert.endsAt()))
                .param("title", alert.title())
                .param("severity", alert.severity())
                .update(key, "id");
        return new IncidentId(Objects.requireNonNull(key.getKey()).longValue());
    }

    void add(IncidentId incident, ServiceId service, FiredAlert alert) {
        database.sql("""
                        insert into incident_sign (incident_id, service_id, kind, fingerprint, name, starts_at, ends_at)
                        values (:incident, :service, 'ALERT', :fingerprint, :name, :start, :end)""")
                .param("incident", incident.value())
                .param("service", service.value())
                .param("fingerprint", alert.fingerprint())
                .param("name", alert.name())
                .param("start", utc(alert.startsAt()))
                .param("end", utc(alert.endsAt()))
                .update();
    }

    /** Gives an incident that no person has edited the alert's name where it has none, and its severity where that is worse. */
    void describe(IncidentId incident, FiredAlert alert) {
        database.sql("""
                        update incident set version = version + 1, title = coalesce(title, :title),
                               severity = case when severity is null or severity > :severity then :severity else severity end
                        where id = :id and not edited
                          and (title is null or severity is distinct from
                               case when severity is null or severity > :severity then :severity else severity end)""")
                .param("title", alert.title())
                .param("severity", alert.severity(), Types.INTEGER)
                .param("id", incident.value())
                .update();
    }

    void follow(ServiceId service) {
        SignTimes.follow(plain, service.value());
    }

    void unknown(FiredAlert alert, Instant now) {
        int there = database.sql(
                        "update unknown_alert set alert = :alert, last_at = :now, times = times + 1 where service = :service")
                .param("alert", alert.name())
                .param("now", utc(now))
                .param("service", alert.service())
                .update();
        if (there == 0) {
            database.sql("insert into unknown_alert (service, alert, first_at, last_at, times)"
                            + " values (:service, :alert, :now, :now, 1)")
                    .param("service", alert.service())
                    .param("alert", alert.name())
                    .param("now", utc(now))
                    .update();
            database.sql("delete from unknown_alert where service not in"
                            + " (select service from unknown_alert order by last_at desc, service limit :most)")
                    .param("most", MOST_UNKNOWN)
                    .update();
        }
    }

    void known(String service) {
        database.sql("delete from unknown_alert where service = :service")
                .param("service", service)
                .update();
    }

    List<UnknownAlert> unknown() {
        return database.sql(
                        "select service, alert, first_at, last_at, times from unknown_alert order by last_at desc, service")
                .query((row, number) -> new UnknownAlert(
                        row.getString(1),
                        row.getString(2),
                        Objects.requireNonNull(moment(row, "first_at")),
                        Objects.requireNonNull(moment(row, "last_at")),
                        row.getLong(5)))
                .list();
    }
}
