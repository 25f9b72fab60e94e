package app.ballast.decisions;

import app.ballast.backlog.WorkItemId;
import app.ballast.decisions.review.PromiseVerdict;
import app.ballast.metrics.Better;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what shipped and whether it reached its target. */
@Component
class PromiseStore {

    private static final String SELECT = "select * from promise_review ";

    private final JdbcClient database;

    PromiseStore(JdbcClient database) {
        this.database = database;
    }

    /** Puts it in the place of what was said of the same promise before. */
    void keep(ShippedPromise promise) {
        WorkItemId item = promise.item();
        database.sql("delete from promise_review where subject = :subject and subject_id = :number and due_on = :due")
                .param("subject", promise.subject().name())
                .param("number", promise.number())
                .param("due", promise.dueOn())
                .update();
        database.sql("""
                        insert into promise_review (subject, subject_id, due_on, product_id, item_id, name, metric,
                            metric_name, unit, unit_label, better, target, measured, known_days, verdict, reviewed_at)
                        values (:subject, :number, :due, :product, :item, :name, :metric, :called, :unit, :label, :better,
                            :target, :measured, :known, :verdict, :at)""")
                .param("subject", promise.subject().name())
                .param("number", promise.number())
                .param("due", promise.dueOn())
                .param("product", promise.product().value())
                .param("item", item == null ? null : item.value())
                .param("name", promise.name())
                .param("metric", promise.metric())
                .param("called", promise.metricName())
                .param("unit", name(promise.unit()))
                .param("label", promise.unitLabel())
                .param("better", name(promise.better()))
                .param("target", promise.target())
                .param("measured", promise.measured())
                .param("known", promise.knownDays())
                .param("verdict", promise.verdict().name())
                .param("at", promise.reviewedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that were due in a time, the latest first. */
    List<ShippedPromise> of(Collection<ProductId> products, LocalDate from, LocalDate to) {
        return products.isEmpty()
                ? List.of()
                : database.sql(SELECT + """
                                where product_id in (:products) and due_on between :from and :to
                                order by due_on desc, subject, subject_id""")
                        .param(
                                "products",
                                products.stream().map(ProductId::value).toList())
                        .param("from", from)
                        .param("to", to)
                        .query((row, n) -> read(row))
                        .list();
    }

    /** Those of some items. */
    List<ShippedPromise> ofItems(Collection<WorkItemId> items) {
        return items.isEmpty()
                ? List.of()
                : database.sql(SELECT + "where item_id in (:items) order by due_on")
                        .param("items", items.stream().map(WorkItemId::value).toList())
                        .query((row, n) -> read(row))
                        .list();
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    private static ShippedPromise read(ResultSet row) throws SQLException {
        Long item = row.getObject("item_id", Long.class);
        String unit = row.getString("unit");
        String better = row.getString("better");
        return new ShippedPromise(
                ShippedPromise.Subject.valueOf(row.getString("subject")),
                row.getLong("subject_id"),
                row.getObject("due_on", LocalDate.class),
                new ProductId(row.getLong("product_id")),
                item == null ? null : new WorkItemId(item),
                row.getString("name"),
                row.getString("metric"),
                row.getString("metric_name"),
                unit == null ? null : Unit.valueOf(unit),
                row.getString("unit_label"),
                better == null ? null : Better.valueOf(better),
                row.getDouble("target"),
                row.getObject("measured", Double.class),
                row.getInt("known_days"),
                PromiseVerdict.Said.valueOf(row.getString("verdict")),
                row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
    }
}
