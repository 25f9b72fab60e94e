package app.ballast.reliability;

import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.availability.Span;
import app.ballast.reliability.availability.Spans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of planned maintenance. */
@Component
class MaintenanceStore {

    private static final String SELECT =
            "select id, service_id, starts_at, ends_at, title, set_by, set_at from maintenance ";

    private final JdbcClient database;

    MaintenanceStore(JdbcClient database) {
        this.database = database;
    }

    /** The latest first. */
    List<MaintenanceRow> of(ServiceId service) {
        return database.sql(SELECT + "where service_id = :service order by starts_at desc, id desc")
                .param("service", service.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<MaintenanceRow> find(ServiceId service, MaintenanceId id) {
        return database.sql(SELECT + "where service_id = :service and id = :id")
                .param("service", service.value())
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** When each of these services was announced to be away, as far as it touches the time; in one query. */
    Map<ServiceId, Spans> between(Collection<ServiceId> services, Instant from, Instant to) {
        Map<ServiceId, List<Span>> byService = new HashMap<>();
        if (!services.isEmpty()) {
            database.sql(SELECT + "where service_id in (:services) and starts_at < :to and ends_at > :from")
                    .param("services", services.stream().map(ServiceId::value).toList())
                    .param("from", from.atOffset(ZoneOffset.UTC))
                    .param("to", to.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        MaintenanceRow maintenance = read(row);
                        byService
                                .computeIfAbsent(new ServiceId(row.getLong("service_id")), id -> new ArrayList<>())
                                .add(new Span(maintenance.from(), maintenance.to()));
                    });
        }
        Map<ServiceId, Spans> spans = new HashMap<>();
        byService.forEach((service, list) -> spans.put(service, Spans.of(list)));
        return spans;
    }

    void add(ServiceId service, NewMaintenance wanted, String by, Instant at) {
        database.sql("""
                        insert into maintenance (service_id, starts_at, ends_at, title, set_by, set_at)
                        values (:service, :from, :to, :title, :by, :at)""")
                .param("service", service.value())
                .param("from", wanted.from().atOffset(ZoneOffset.UTC))
                .param("to", wanted.to().atOffset(ZoneOffset.UTC))
                .param("title", wanted.title())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(MaintenanceId id) {
        database.sql("delete from maintenance where id = :id")
                .param("id", id.value())
                .update();
    }

    private static MaintenanceRow read(ResultSet row) throws SQLException {
        return new MaintenanceRow(
                new MaintenanceId(row.getLong("id")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
