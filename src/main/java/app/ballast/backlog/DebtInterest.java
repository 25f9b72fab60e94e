package app.ballast.backlog;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What open tech debt costs each week. An item is open once it was accepted, until it is done. One statement a question,
 * however many products or items there are.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class DebtInterest {

    private static final String OPEN =
            " from work_item w where w.kind = 'TECH_DEBT' and w.status in ('ACCEPTED', 'READY', 'IN_PROGRESS', 'IN_REVIEW')"
                    + " and w.product_id in (:products)";

    private final JdbcClient database;
    private final PortfolioService portfolio;

    DebtInterest(JdbcClient database, PortfolioService portfolio) {
        this.database = database;
        this.portfolio = portfolio;
    }

    /** The interest that each of these products pays; one without open tech debt, or that the asker does not see, is left out. */
    @SignedIn
    public Map<ProductId, InterestPaid> paid(Collection<ProductId> products) {
        List<Long> seen = seen(products);
        if (seen.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        "select w.product_id, coalesce(sum(w.interest), 0) as money, coalesce(sum(w.interest_hours), 0) as hours,"
                                + " count(w.interest) as known, count(*) as counted" + OPEN + " group by w.product_id")
                .param("products", seen)
                .query((row, n) -> Map.entry(
                        new ProductId(row.getLong("product_id")),
                        new InterestPaid(
                                row.getBigDecimal("money"),
                                row.getBigDecimal("hours"),
                                row.getInt("known"),
                                row.getInt("counted") - row.getInt("known"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The open tech debts of a product that cost something, the dearest first. */
    @SignedIn
    public List<DebtItem> items(ProductId product, int most) {
        return database.sql("select w.product_key, w.number, w.title, w.interest, w.interest_hours,"
                        + " (select max(h.at) from score_history h where h.item_id = w.id) as said" + OPEN
                        + " and w.interest > 0 order by w.interest desc, w.id fetch first :most rows only")
                .param("products", List.of(portfolio.product(product).id().value()))
                .param("most", most)
                .query((row, n) -> {
                    OffsetDateTime said = row.getObject("said", OffsetDateTime.class);
                    return new DebtItem(
                            new ItemKey(row.getString("product_key"), row.getInt("number")),
                            row.getString("title"),
                            row.getBigDecimal("interest"),
                            Objects.requireNonNullElse(row.getBigDecimal("interest_hours"), BigDecimal.ZERO),
                            said == null ? null : said.toInstant());
                })
                .list();
    }

    /**
     * How the interest of a product's tech debts went that were accepted before a moment and still open at another.
     *
     * @param opened accepted before it
     * @param closed not done before it
     */
    @SignedIn
    public List<DebtCourse> courses(ProductId product, Instant opened, Instant closed) {
        Map<Long, DebtCourse> found = new LinkedHashMap<>();
        Map<Long, List<DebtCourse.Step>> steps = new HashMap<>();
        // The items that count are found in one index, before anything else of them is read.
        database.sql("select w.id, w.product_key, w.number, w.title, w.decided_at, w.done_at, x.at, x.interest"
                        + " from (select i.id, h.id as step, h.at, h.interest from work_item i"
                        + " join score_history h on h.item_id = i.id where i.product_id = :product and i.kind = 'TECH_DEBT'"
                        + " and i.status in ('ACCEPTED', 'READY', 'IN_PROGRESS', 'IN_REVIEW', 'DONE')"
                        + " and i.decided_at < :opened and (i.done_at is null or i.done_at >= :closed)) x"
                        + " join work_item w on w.id = x.id order by x.at, x.step")
                .param("product", portfolio.product(product).id().value())
                .param("opened", opened.atOffset(ZoneOffset.UTC))
                .param("closed", closed.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    long id = row.getLong("id");
                    BigDecimal interest = row.getBigDecimal("interest");
                    steps.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(new DebtCourse.Step(
                                    Objects.requireNonNull(instant(row, "at")),
                                    interest == null ? null : interest.doubleValue()));
                    if (!found.containsKey(id)) {
                        found.put(id, course(row));
                    }
                });
        return found.values().stream()
                .map(one -> new DebtCourse(
                        one.id(),
                        one.key(),
                        one.title(),
                        one.opened(),
                        one.closed(),
                        steps.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static DebtCourse course(ResultSet row) throws SQLException {
        return new DebtCourse(
                new WorkItemId(row.getLong("id")),
                new ItemKey(row.getString("product_key"), row.getInt("number")),
                row.getString("title"),
                Objects.requireNonNull(instant(row, "decided_at")),
                instant(row, "done_at"),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<Long> seen(Collection<ProductId> products) {
        return portfolio.visibleProducts().stream()
                .filter(products::contains)
                .map(ProductId::value)
                .toList();
    }
}
