package app.ballast.reliability.signs;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets the incidents of a service follow the outages that its checks show. An outage is a sign of the incident that an alert or a
 * person opened at that time, else of one of its own. Nothing of what a person said is changed.
 *
 * @see <a href="../../../../../../../docs/decisions/0022-what-is-one-incident.md">Decision 0022</a>
 */
public final class OutageSigns {

    private OutageSigns() {}

    /** To be called when the outages of a service have changed. */
    public static void follow(JdbcTemplate database, long service) {
        database.queryForList("select id from service where id = ? for update", Long.class, service);
        forgetGone(database, service);
        database.update("""
                update incident_sign set ends_at = (select o.resolved_at from outage o
                      where o.service_id = incident_sign.service_id and o.started_at = incident_sign.starts_at)
                where service_id = ? and kind = 'OUTAGE' and exists (select 1 from outage o
                      where o.service_id = incident_sign.service_id and o.started_at = incident_sign.starts_at
                        and o.resolved_at is distinct from incident_sign.ends_at)""", service);
        joinThoseThere(database, service);
        openOthers(database, service);
        SignTimes.follow(database, service);
    }

    /** An incident that checks alone had shown goes with its outage, unless a person has edited it. */
    private static void forgetGone(JdbcTemplate database, long service) {
        database.update("""
                delete from incident_sign where service_id = ? and kind = 'OUTAGE'
                  and not exists (select 1 from outage o
                      where o.service_id = incident_sign.service_id and o.started_at = incident_sign.starts_at)""", service);
        database.update("""
                delete from incident where service_id = ? and origin = 'STATUS_CHECK' and not edited
                  and not exists (select 1 from incident_sign s where s.incident_id = incident.id)""", service);
    }

    /** Those of an alert or a person that ran at the time; and one that began with it, which checks had shown before. */
    private static void joinThoseThere(JdbcTemplate database, long service) {
        database.update("""
                insert into incident_sign (incident_id, service_id, kind, starts_at, ends_at)
                select found.incident_id, found.service_id, 'OUTAGE', found.started_at, found.resolved_at
                from (select o.service_id, o.started_at, o.resolved_at, (
                        select max(i.id) from incident i
                        where i.id in (select id from incident where service_id = ?
                                       union select incident_id from incident_service where service_id = ?)
                          and (i.origin <> 'STATUS_CHECK' or i.started_at = o.started_at
                               or exists (select 1 from incident_sign a
                                          where a.incident_id = i.id and a.kind = 'ALERT'))
                          and (i.started_at = o.started_at or (
                               (o.resolved_at is null or i.started_at <= o.resolved_at + interval '5' minute)
                               and (i.resolved_at is null
                                    or (i.end_said and o.started_at < i.resolved_at)
                                    or (not i.end_said and o.started_at <= i.resolved_at + interval '5' minute))))
                      ) as incident_id
                      from outage o
                      where o.service_id = ? and not exists (select 1 from incident_sign s
                          where s.service_id = o.service_id and s.kind = 'OUTAGE' and s.starts_at = o.started_at)
                     ) found
                where found.incident_id is not null""", service, service, service);
    }

    private static void openOthers(JdbcTemplate database, long service) {
        database.update("""
                insert into incident (version, service_id, started_at, resolved_at, origin, edited)
                select 0, o.service_id, o.started_at, o.resolved_at, 'STATUS_CHECK', false from outage o
                where o.service_id = ? and not exists (select 1 from incident_sign s
                      where s.service_id = o.service_id and s.kind = 'OUTAGE' and s.starts_at = o.started_at)""", service);
        database.update("""
                insert into incident_sign (incident_id, service_id, kind, starts_at, ends_at)
                select i.id, o.service_id, 'OUTAGE', o.started_at, o.resolved_at
                from outage o join incident i on i.service_id = o.service_id and i.started_at = o.started_at
                where o.service_id = ? and i.origin = 'STATUS_CHECK' and not exists (select 1 from incident_sign s
                      where s.service_id = o.service_id and s.kind = 'OUTAGE' and s.starts_at = o.started_at)""", service);
    }
}
