package app.ballast.tradeoffs.policy;

import app.ballast.backlog.WorkItemId;
import app.ballast.portfolio.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of exceptions from policies. */
@Component
class ExceptionStore {

    private static final String SELECT = "select * from policy_exception ";

    private final JdbcClient database;

    ExceptionStore(JdbcClient database) {
        this.database = database;
    }

    /** Of an item, the newest first. */
    List<PolicyException> of(WorkItemId item) {
        return read("where item_id = :value order by id desc", item.value());
    }

    /** Of a product: those that are open, then the newest of the others, at most {@code most}. */
    List<PolicyException> of(ProductId product, int most) {
        return read(
                "where product_id = :value order by case when ended_at is null then 0 else 1 end, id desc"
                        + " fetch first " + most + " rows only",
                product.value());
    }

    /** Those that wait for signatures or hold, of all products. */
    List<PolicyException> open() {
        return database.sql(SELECT + "where ended_at is null order by id")
                .query((row, n) -> read(row))
                .list();
    }

    Optional<PolicyException> find(ExceptionId id) {
        return read("where id = :value", id.value()).stream().findFirst();
    }

    private List<PolicyException> read(String where, Object value) {
        return database.sql(SELECT + where)
                .param("value", value)
                .query((row, n) -> read(row))
                .list();
    }

    ExceptionId add(
            ProductId product, WorkItemId item, String reason, @Nullable LocalDate until, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into policy_exception (product_id, item_id, reason, until_day, asked_by, asked_at)
                        values (:product, :item, :reason, :until, :by, :at)""")
                .param("product", product.value())
                .param("item", item.value())
                .param("reason", reason)
                .param("until", until, Types.DATE)
                .param("by", by)
                .param("at", Sql.utc(at))
                .update(key, "id");
        return new ExceptionId(key.getKeyAs(Number.class) instanceof Number id ? id.longValue() : 0);
    }

    void sign(ExceptionId id, Signatures signatures) {
        Sql.signatures(database.sql("""
                                update policy_exception set product_by_id = :productId, product_by = :product,
                                    product_at = :productAt, technology_by_id = :technologyId,
                                    technology_by = :technology, technology_at = :technologyAt
                                where id = :id and ended_at is null"""), signatures).param("id", id.value()).update();
    }

    void end(ExceptionId id, ExceptionEnd why, Instant at) {
        database.sql("update policy_exception set ended_at = :at, ended_as = :why where id = :id and ended_at is null")
                .param("at", Sql.utc(at))
                .param("why", why.name())
                .param("id", id.value())
                .update();
    }

    private static PolicyException read(ResultSet row) throws SQLException {
        String end = row.getString("ended_as");
        return new PolicyException(
                new ExceptionId(row.getLong("id")),
                new ProductId(row.getLong("product_id")),
                new WorkItemId(row.getLong("item_id")),
                row.getString("reason"),
                row.getObject("until_day", LocalDate.class),
                row.getString("asked_by"),
                Sql.needed(row, "asked_at"),
                Sql.signatures(row),
                Sql.instant(row, "ended_at"),
                end == null ? null : ExceptionEnd.valueOf(end));
    }
}
