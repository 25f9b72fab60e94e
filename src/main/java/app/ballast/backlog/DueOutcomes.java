package app.ballast.backlog;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finished items were to bring about, for whoever looks whether they did. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class DueOutcomes {

    private final EntityManager entities;
    private final PortfolioService portfolio;

    DueOutcomes(EntityManager entities, PortfolioService portfolio) {
        this.entities = entities;
        this.portfolio = portfolio;
    }

    /** Those with a metric and a target whose day lies in a time, of items that are done and that the asker sees, by day. */
    @SignedIn
    public List<DueOutcome> between(LocalDate from, LocalDate to) {
        List<Long> seen =
                portfolio.visibleProducts().stream().map(ProductId::value).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery(
                        "select w.id, w.productKey, w.number, w.productId, w.kind, w.title, o.metric, o.target, o.dueOn"
                                + " from StatedOutcome o, WorkItem w where w.id = o.itemId and w.status = :done"
                                + " and w.productId in :seen and o.metric is not null and o.target is not null"
                                + " and o.dueOn between :from and :to order by o.dueOn, w.id",
                        Tuple.class)
                .setParameter("done", Status.DONE)
                .setParameter("seen", seen)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(row -> new DueOutcome(
                        new WorkItemId(row.get(0, Long.class)),
                        new ItemKey(row.get(1, String.class), row.get(2, Integer.class)),
                        new ProductId(row.get(3, Long.class)),
                        row.get(4, Kind.class),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        row.get(7, BigDecimal.class),
                        row.get(8, LocalDate.class)))
                .toList();
    }
}
