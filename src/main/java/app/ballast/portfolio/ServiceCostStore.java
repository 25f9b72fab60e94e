package app.ballast.portfolio;

import app.ballast.portfolio.ServiceCostSheet.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what services cost. */
@Component
class ServiceCostStore {

    private static final String COLUMNS =
            "from_day, outage_minute, people_hour, running_month, remediation, development, set_by, set_at";

    private final JdbcClient database;

    ServiceCostStore(JdbcClient database) {
        this.database = database;
    }

    /** The changes of a service, the latest day first. */
    List<Change> changes(ServiceId service) {
        return database.sql("select " + COLUMNS + " from service_cost where service_id = :id order by from_day desc")
                .param("id", service.value())
                .query((row, n) -> change(row))
                .list();
    }

    /** The changes of several services, the latest day first; a service of which nothing was ever said is left out. */
    Map<ServiceId, List<Change>> changes(Collection<ServiceId> services) {
        Map<ServiceId, List<Change>> byService = new HashMap<>();
        if (!services.isEmpty()) {
            database.sql("select service_id, " + COLUMNS + " from service_cost where service_id in (:ids)"
                            + " order by from_day desc")
                    .param("ids", services.stream().map(ServiceId::value).toList())
                    .query(row -> {
                        byService
                                .computeIfAbsent(new ServiceId(row.getLong("service_id")), id -> new ArrayList<>())
                                .add(change(row));
                    });
        }
        return byService;
    }

    /** What each service costs on a day; a service of which nothing was ever said is left out. */
    Map<ServiceId, ServiceCost> on(LocalDate day) {
        return database
                .sql("select service_id, " + COLUMNS + " from service_cost c where from_day = ("
                        + "select max(o.from_day) from service_cost o"
                        + " where o.service_id = c.service_id and o.from_day <= :day)")
                .param("day", day)
                .query((row, n) -> Map.entry(
                        new ServiceId(row.getLong("service_id")), change(row).cost()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Puts a change in the place of another of the same day. */
    void put(ServiceId service, Change change) {
        // Two who set the costs of one service at once: the second waits.
        database.sql("select id from service where id = :id for update")
                .param("id", service.value())
                .query(Long.class)
                .single();
        remove(service, change.cost().from());
        database.sql("insert into service_cost (service_id, " + COLUMNS + ") values (:id, :from, :minute, :hour,"
                        + " :month, :remediation, :development, :by, :at)")
                .param("id", service.value())
                .param("from", change.cost().from())
                .param("minute", change.cost().outageMinute())
                .param("hour", change.cost().peopleHour())
                .param("month", change.cost().runningMonth())
                .param("remediation", change.cost().remediation())
                .param("development", change.cost().development())
                .param("by", change.by())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(ServiceId service, LocalDate from) {
        database.sql("delete from service_cost where service_id = :id and from_day = :from")
                .param("id", service.value())
                .param("from", from)
                .update();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                new ServiceCost(
                        row.getObject("from_day", LocalDate.class),
                        row.getBigDecimal("outage_minute"),
                        row.getBigDecimal("people_hour"),
                        row.getBigDecimal("running_month"),
                        row.getBigDecimal("remediation"),
                        row.getBigDecimal("development")),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
