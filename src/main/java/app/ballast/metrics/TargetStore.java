package app.ballast.metrics;

import app.ballast.common.Actor;
import app.ballast.portfolio.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of targets, which is only ever added to. */
@Component
class TargetStore {

    private static final String SELECT =
            "select product_id, metric, goal, baseline, due, set_by_name, set_at from metric_target t ";

    private final JdbcClient database;

    TargetStore(JdbcClient database) {
        this.database = database;
    }

    Map<ProductId, List<TargetRow>> current(Collection<ProductId> products) {
        Map<ProductId, List<TargetRow>> byProduct = new HashMap<>();
        if (!products.isEmpty()) {
            database.sql(SELECT + """
                            where product_id in (:products) and not exists (
                                select 1 from metric_target later
                                where later.product_id = t.product_id and later.metric = t.metric and later.id > t.id)""")
                    .param("products", products.stream().map(ProductId::value).toList())
                    .query(row -> {
                        byProduct
                                .computeIfAbsent(new ProductId(row.getLong("product_id")), id -> new ArrayList<>())
                                .add(read(row, 0));
                    });
        }
        return byProduct;
    }

    List<TargetRow> history(ProductId product, Metric metric) {
        return database.sql(SELECT + "where product_id = :product and metric = :metric order by id desc")
                .param("product", product.value())
                .param("metric", metric.key())
                .query(TargetStore::read)
                .list();
    }

    void add(ProductId product, Metric metric, @Nullable NewTarget target, Actor by, Instant at) {
        database.sql("""
                        insert into metric_target (product_id, metric, goal, baseline, due, set_by, set_by_name, set_at)
                        values (:product, :metric, :goal, :baseline, :due, :by, :name, :at)""")
                .param("product", product.value())
                .param("metric", metric.key())
                .param("goal", target == null ? null : target.value())
                .param("baseline", target == null ? null : target.baseline())
                .param("due", target == null ? null : target.due())
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static TargetRow read(ResultSet row, int number) throws SQLException {
        return new TargetRow(
                Metric.of(row.getString("metric")),
                number(row, "goal"),
                number(row, "baseline"),
                row.getObject("due", LocalDate.class),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
