package app.ballast.reliability.signs;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An incident begins with the first of its signs and is over with the last of them, as long as no person has said otherwise. One
 * that a person opened ends when a person says so.
 */
public final class SignTimes {

    private SignTimes() {}

    /** Brings the times of the incidents up to date that have a sign of this service. */
    public static void follow(JdbcTemplate database, long service) {
        database.update("""
                update incident set version = version + 1,
                       started_at = (select min(s.starts_at) from incident_sign s where s.incident_id = incident.id)
                where id in (select incident_id from incident_sign where service_id = ?)
                  and origin <> 'PERSON' and not start_said
                  and started_at <> (select min(s.starts_at) from incident_sign s where s.incident_id = incident.id)
                  and (acknowledged_at is null or acknowledged_at >=
                       (select min(s.starts_at) from incident_sign s where s.incident_id = incident.id))""", service);
        database.update("""
                update incident set version = version + 1, resolved_at = null
                where id in (select incident_id from incident_sign where service_id = ?)
                  and origin <> 'PERSON' and not end_said and resolved_at is not null
                  and exists (select 1 from incident_sign s where s.incident_id = incident.id and s.ends_at is null)""", service);
        database.update("""
                update incident set version = version + 1,
                       resolved_at = greatest(started_at, (select max(s.ends_at) from incident_sign s
                                                           where s.incident_id = incident.id))
                where id in (select incident_id from incident_sign where service_id = ?)
                  and origin <> 'PERSON' and not end_said
                  and not exists (select 1 from incident_sign s where s.incident_id = incident.id and s.ends_at is null)
                  and resolved_at is distinct from greatest(started_at, (select max(s.ends_at) from incident_sign s
                                                                         where s.incident_id = incident.id))""", service);
    }
}
