package app.ballast.reliability;

import static app.ballast.reliability.IncidentRows.moment;
import static app.ballast.reliability.IncidentRows.utc;

import app.ballast.backlog.WorkItemId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of incidents as people work with them: what they say, what they did, and in which services. */
@Component
class IncidentBook {

    private final JdbcClient database;
    private final IncidentRows rows;

    IncidentBook(JdbcClient database, IncidentRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** What is written down beside a row. */
    record Words(Hands hands, String cause, String postmortem) {}

    /** Who acknowledged it and who said that it is over; null where nobody, or a machine, did. */
    record Hands(@Nullable String acknowledged, @Nullable String resolved) {}

    /** Every service that has an incident. */
    List<ServiceId> services() {
        return database.sql("select service_id from incident union select service_id from incident_service")
                .query((row, number) -> new ServiceId(row.getLong(1)))
                .list();
    }

    Optional<IncidentRow> find(IncidentId id, Map<ServiceId, ServiceRef> services, Instant now) {
        return rows.of(services, "and i.id = :id", Map.of("id", id.value()), now).stream()
                .findFirst();
    }

    /** The newest first. */
    List<IncidentRow> page(
            Map<ServiceId, ServiceRef> services,
            IncidentFilter filter,
            @Nullable IncidentPlace after,
            int limit,
            Instant now) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        if (filter.severity() != null) {
            sql.append("and i.severity = :severity ");
            values.put("severity", filter.severity());
        }
        if (filter.state() != null) {
            sql.append(
                    switch (filter.state()) {
                        case OPEN -> "and i.resolved_at is null and i.acknowledged_at is null ";
                        case ACKNOWLEDGED -> "and i.resolved_at is null and i.acknowledged_at is not null ";
                        case RESOLVED -> "and i.resolved_at is not null ";
                    });
        }
        if (after != null) {
            sql.append("and (i.started_at < :started or (i.started_at = :started and i.id < :after)) ");
            values.put("started", Objects.requireNonNull(utc(after.startedAt())));
            values.put("after", after.id().value());
        }
        values.put("limit", limit);
        sql.append("order by i.started_at desc, i.id desc limit :limit");
        return rows.of(services, sql.toString(), values, now);
    }

    Words words(IncidentId id) {
        return database.sql("select acknowledged_by, resolved_by, cause, postmortem from incident where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Words(new Hands(row.getString(1), row.getString(2)), row.getString(3), row.getString(4)))
                .single();
    }

    IncidentId open(IncidentDraft draft, Hands hands) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        values(database.sql("""
                        insert into incident (version, service_id, started_at, acknowledged_at, acknowledged_by, resolved_at,
                               resolved_by, origin, title, severity, customer_impact_minutes, cause, postmortem, edited, start_said, end_said)
                        values (0, :service, :started, :acknowledged, :by, :resolved, :ender, 'PERSON', :title, :severity, :impact,
                               :cause, :postmortem, true, true, true)"""), draft, hands).update(key, "id");
        IncidentId id = new IncidentId(Objects.requireNonNull(key.getKey()).longValue());
        addOthers(id, draft.services());
        return id;
    }

    /**
     * Whether it was still at this version.
     *
     * @param startSaid whether its start is from now on what is said here; {@code endSaid} the same of its end
     */
    boolean edit(IncidentId id, long version, IncidentDraft draft, Hands hands, boolean startSaid, boolean endSaid) {
        int changed = values(database.sql("""
                        update incident set version = version + 1, service_id = :service, started_at = :started,
                               acknowledged_at = :acknowledged, acknowledged_by = :by, resolved_at = :resolved,
                               resolved_by = :ender, title = :title,
                               severity = :severity, customer_impact_minutes = :impact, cause = :cause,
                               postmortem = :postmortem, edited = true, start_said = (start_said or :startSaid),
                               end_said = (end_said or :endSaid)
                        where id = :id and version = :version"""), draft, hands)
                .param("startSaid", startSaid)
                .param("endSaid", endSaid)
                .param("id", id.value())
                .param("version", version)
                .update();
        return changed == 1;
    }

    /** All that it touches, whoever asks; its first one first. */
    List<ServiceId> touched(IncidentId id) {
        return database.sql("""
                        select service_id, 0 as place from incident where id = :id
                        union all select service_id, 1 from incident_service where incident_id = :id
                        order by place, service_id""")
                .param("id", id.value())
                .query((row, number) -> new ServiceId(row.getLong(1)))
                .list();
    }

    /** Makes the services after the first those that it touches beside its first. */
    void services(IncidentId id, List<ServiceId> wanted) {
        database.sql("delete from incident_service where incident_id = :id")
                .param("id", id.value())
                .update();
        addOthers(id, wanted);
    }

    private void addOthers(IncidentId id, List<ServiceId> services) {
        services.stream().skip(1).forEach(service -> database.sql(
                        "insert into incident_service (incident_id, service_id) values (:id, :service)")
                .param("id", id.value())
                .param("service", service.value())
                .update());
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, IncidentDraft draft, Hands hands) {
        return sql.param("service", draft.services().getFirst().value())
                .param("started", utc(draft.startedAt()))
                .param("acknowledged", utc(draft.acknowledgedAt()))
                .param("by", hands.acknowledged())
                .param("ender", hands.resolved())
                .param("resolved", utc(draft.resolvedAt()))
                .param("title", draft.notes().title())
                .param("severity", draft.notes().severity())
                .param("impact", draft.notes().customerImpactMinutes())
                .param("cause", draft.cause())
                .param("postmortem", draft.postmortem());
    }

    void note(IncidentId id, IncidentEntry entry, Instant now) {
        database.sql("""
                        insert into incident_entry (incident_id, at, kind, said, said_by, said_at)
                        values (:id, :at, :kind, :said, :by, :now)""")
                .param("id", id.value())
                .param("at", utc(entry.at()))
                .param("kind", entry.kind().name())
                .param("said", entry.said())
                .param("by", entry.by())
                .param("now", utc(now))
                .update();
    }

    long entries(IncidentId id) {
        return database.sql("select count(*) from incident_entry where incident_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** What people did and what machines saw, in no order. */
    List<IncidentEntry> timeline(IncidentId id, Map<ServiceId, ServiceRef> services) {
        List<IncidentEntry> all = new ArrayList<>();
        database.sql("select service_id, kind, name, starts_at, ends_at from incident_sign where incident_id = :id")
                .param("id", id.value())
                .query(row -> {
                    boolean alert = row.getString("kind").equals("ALERT");
                    ServiceRef service = services.get(new ServiceId(row.getLong("service_id")));
                    if (service != null) {
                        String said = alert ? row.getString("name") : service.name();
                        all.add(new IncidentEntry(
                                Objects.requireNonNull(moment(row, "starts_at")),
                                alert ? IncidentEntry.Kind.ALERT_FIRED : IncidentEntry.Kind.OUTAGE_BEGAN,
                                said,
                                ""));
                        Instant end = moment(row, "ends_at");
                        if (end != null) {
                            all.add(new IncidentEntry(
                                    end,
                                    alert ? IncidentEntry.Kind.ALERT_ENDED : IncidentEntry.Kind.OUTAGE_ENDED,
                                    said,
                                    ""));
                        }
                    }
                });
        database.sql("select at, kind, said, said_by from incident_entry where incident_id = :id order by id")
                .param("id", id.value())
                .query(row -> {
                    all.add(new IncidentEntry(
                            Objects.requireNonNull(moment(row, "at")),
                            IncidentEntry.Kind.valueOf(row.getString("kind")),
                            row.getString("said"),
                            row.getString("said_by")));
                });
        return all;
    }

    List<WorkItemId> followUps(IncidentId id) {
        return database.sql("select item_id from incident_follow_up where incident_id = :id order by item_id")
                .param("id", id.value())
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .list();
    }

    void followUp(IncidentId id, WorkItemId item) {
        database.sql("insert into incident_follow_up (incident_id, item_id) values (:id, :item)")
                .param("id", id.value())
                .param("item", item.value())
                .update();
    }
}
