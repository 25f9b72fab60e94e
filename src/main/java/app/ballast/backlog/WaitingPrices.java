package app.ballast.backlog;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waiting costs: the price of a week, by product and kind. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class WaitingPrices {

    /** One part for each status, so that H2 goes in by product and status, and reads nothing of what is closed. */
    private static final String OPEN = Stream.of(Status.values())
            .filter(Status::isQueued)
            .map(status -> "select product_id, kind, cost_of_delay from work_item where product_id in (:products)"
                    + " and status = '" + status + "'")
            .collect(Collectors.joining(" union all "));

    private final JdbcClient database;
    private final PortfolioService portfolio;

    WaitingPrices(JdbcClient database, PortfolioService portfolio) {
        this.database = database;
        this.portfolio = portfolio;
    }

    /**
     * Σ cost of delay of the open items, those that were accepted and are not done, by product and kind. One query, for the
     * products that the asker sees; every one of them has an entry for every kind.
     */
    @SignedIn
    public Map<ProductId, Map<Kind, WaitingPrice>> of(Collection<ProductId> products) {
        Set<ProductId> visible = portfolio.visibleProducts();
        Map<ProductId, Map<Kind, WaitingPrice>> prices = new HashMap<>();
        products.stream().filter(visible::contains).forEach(product -> prices.put(product, nothing()));
        if (!prices.isEmpty()) {
            database.sql("""
                            select product_id, kind, coalesce(sum(cost_of_delay), 0) as price, count(*) as items,
                                   count(cost_of_delay) as priced
                            from (%s) o
                            group by product_id, kind""".formatted(OPEN))
                    .param(
                            "products",
                            prices.keySet().stream().map(ProductId::value).toList())
                    .query(row -> {
                        Objects.requireNonNull(prices.get(new ProductId(row.getLong("product_id"))))
                                .put(
                                        Kind.valueOf(row.getString("kind")),
                                        new WaitingPrice(
                                                Objects.requireNonNullElse(row.getBigDecimal("price"), BigDecimal.ZERO),
                                                row.getInt("items"),
                                                row.getInt("priced")));
                    });
        }
        return prices;
    }

    private static Map<Kind, WaitingPrice> nothing() {
        Map<Kind, WaitingPrice> none = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            none.put(kind, WaitingPrice.NOTHING);
        }
        return none;
    }
}
