package app.ballast.backlog;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who had which items in progress, and when: written by every change of an item's status or assignee. An item without an
 * assignee is nobody's work. One statement a question.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class WorkHistory {

    /** An item with this label came unplanned, whatever its kind. */
    public static final String UNPLANNED = "unplanned";

    /** What was in progress in a time, in two parts that each come from one index: what still is, and what ended in it or after. */
    private static final String IN_TIME = "(select item_id, person_id, from_at, to_at from work_stint"
            + " where to_at is null and from_at < :to union all select item_id, person_id, from_at, to_at from work_stint"
            + " where to_at > :from and from_at < :to) s";

    /** The sum keeps H2 from reading all items of the product where the stints lead to those that count. */
    private static final String OF_PRODUCT = " w.product_id + 0 = :product";

    private final JdbcClient database;
    private final PortfolioService portfolio;

    WorkHistory(JdbcClient database, PortfolioService portfolio) {
        this.database = database;
        this.portfolio = portfolio;
    }

    /**
     * All that those people had in progress in a time who had an item of the product in progress in it: also their items of
     * other products, since these take their share of a day. Of those only the number is told.
     */
    @SignedIn
    public List<WorkStint> stints(ProductId product, Instant from, Instant to) {
        return database.sql("select s.item_id, s.person_id, s.from_at, s.to_at from " + IN_TIME
                        + " where s.person_id in (select s.person_id from " + IN_TIME
                        + " join work_item w on w.id = s.item_id where" + OF_PRODUCT + ")")
                .param("product", portfolio.product(product).id().value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new WorkStint(
                        new PersonId(row.getLong("person_id")),
                        new WorkItemId(row.getLong("item_id")),
                        Objects.requireNonNull(instant(row, "from_at")),
                        instant(row, "to_at")))
                .list();
    }

    /** The items of a product that somebody had in progress in a time. */
    @SignedIn
    public List<WorkedItem> items(ProductId product, Instant from, Instant to) {
        return database.sql("select w.id, w.product_key, w.number, w.title, w.kind, w.status,"
                        + " (select count(*) from work_item_label l where l.item_id = w.id and l.label = :label) as flags"
                        + " from (select distinct s.item_id from " + IN_TIME + ") x"
                        + " join work_item w on w.id = x.item_id where" + OF_PRODUCT)
                .param("product", portfolio.product(product).id().value())
                .param("label", UNPLANNED)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new WorkedItem(
                        new WorkItemId(row.getLong("id")),
                        new ItemKey(row.getString("product_key"), row.getInt("number")),
                        row.getString("title"),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("flags") > 0,
                        Status.valueOf(row.getString("status")) == Status.DONE))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
