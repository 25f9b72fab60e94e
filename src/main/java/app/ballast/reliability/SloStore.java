package app.ballast.reliability;

import app.ballast.metrics.SeriesId;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.Objective;
import app.ballast.reliability.slo.SloWindow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of SLOs and of their objectives. */
@Component
class SloStore {

    private static final String SELECT = """
            select s.id, s.version, s.service_id, s.name, s.measure, s.series_id, s.series_key, s.series_product_id,
                   s.objective, s.slo_window, s.excludes_maintenance, s.counts, s.archived, o.set_by, o.set_at
            from slo s join slo_objective o
                on o.id = (select max(l.id) from slo_objective l where l.slo_id = s.id)
            """;

    private final JdbcClient database;

    SloStore(JdbcClient database) {
        this.database = database;
    }

    /** Those of these services that are not archived, by name. */
    List<StoredSlo> of(Collection<ServiceId> services) {
        return services.isEmpty()
                ? List.of()
                : database.sql(SELECT + "where s.service_id in (:services) and not s.archived order by s.name, s.id")
                        .param(
                                "services",
                                services.stream().map(ServiceId::value).toList())
                        .query((row, n) -> read(row))
                        .list();
    }

    /** Archived or not. */
    Optional<StoredSlo> find(SloId id) {
        return database.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Lets others who change SLOs of the service wait for the end of this transaction. */
    void lock(ServiceId service) {
        database.sql("select id from service where id = :id for update")
                .param("id", service.value())
                .query(Long.class)
                .single();
    }

    SloId add(ServiceId service, SloDraft draft, StoredSlo.@Nullable Series series) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        values(database.sql("""
                                insert into slo (version, service_id, name, measure, series_id, series_key,
                                    series_product_id, objective, slo_window, excludes_maintenance, counts, archived)
                                values (0, :service, :name, :measure, :series, :key, :product, :objective, :window,
                                    :excludes, :counts, false)"""), draft, series)
                .param("service", service.value())
                .update(key, "id");
        return new SloId(key.getKeyAs(Number.class) instanceof Number id ? id.longValue() : 0);
    }

    /** Whether it was still at this version. */
    boolean change(SloId id, long version, SloDraft draft, StoredSlo.@Nullable Series series) {
        return values(database.sql("""
                                        update slo set version = version + 1, name = :name, measure = :measure,
                                            series_id = :series, series_key = :key, series_product_id = :product,
                                            objective = :objective, slo_window = :window,
                                            excludes_maintenance = :excludes, counts = :counts
                                        where id = :id and version = :version and not archived"""), draft, series)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement, SloDraft draft, StoredSlo.@Nullable Series series) {
        return statement
                .param("name", draft.name())
                .param("measure", draft.measure().name())
                .param("series", series == null ? null : series.id().value(), java.sql.Types.BIGINT)
                .param("key", series == null ? null : series.key(), java.sql.Types.VARCHAR)
                .param("product", series == null ? null : series.product().value(), java.sql.Types.BIGINT)
                .param("objective", draft.objective().fraction())
                .param("window", draft.window().name())
                .param("excludes", draft.excludesMaintenance())
                .param("counts", draft.counts());
    }

    void archived(SloId id, boolean archived) {
        database.sql("update slo set archived = :archived, version = version + 1 where id = :id")
                .param("archived", archived)
                .param("id", id.value())
                .update();
    }

    void addObjective(SloId id, ObjectiveChange change) {
        Objective before = change.before();
        database.sql("""
                        insert into slo_objective (slo_id, before_objective, objective, set_by, set_at)
                        values (:id, :before, :after, :by, :at)""")
                .param("id", id.value())
                .param("before", before == null ? null : before.fraction(), java.sql.Types.NUMERIC)
                .param("after", change.after().fraction())
                .param("by", change.by())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<ObjectiveChange> objectives(SloId id) {
        return database.sql("select before_objective, objective, set_by, set_at from slo_objective where slo_id = :id"
                        + " order by id desc")
                .param("id", id.value())
                .query((row, n) -> {
                    BigDecimal before = row.getBigDecimal(1);
                    return new ObjectiveChange(
                            before == null ? null : objective(before),
                            objective(row.getBigDecimal(2)),
                            row.getString(3),
                            instant(row, "set_at"));
                })
                .list();
    }

    private static StoredSlo read(ResultSet row) throws SQLException {
        String key = row.getString("series_key");
        return new StoredSlo(
                new SloId(row.getLong("id")),
                row.getLong("version"),
                new ServiceId(row.getLong("service_id")),
                row.getString("name"),
                Measure.valueOf(row.getString("measure")),
                key == null
                        ? null
                        : new StoredSlo.Series(
                                new SeriesId(row.getLong("series_id")),
                                key,
                                new ProductId(row.getLong("series_product_id"))),
                objective(row.getBigDecimal("objective")),
                SloWindow.valueOf(row.getString("slo_window")),
                row.getBoolean("excludes_maintenance"),
                row.getBoolean("counts"),
                row.getBoolean("archived"),
                row.getString("set_by"),
                instant(row, "set_at"));
    }

    private static Objective objective(BigDecimal stored) {
        return new Objective(stored.stripTrailingZeros());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
