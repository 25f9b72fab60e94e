package app.ballast.backlog;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was finished, and when. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class DoneItems {

    private final EntityManager entities;
    private final PortfolioService portfolio;
    private final ItemLists lists;

    DoneItems(EntityManager entities, PortfolioService portfolio, ItemLists lists) {
        this.entities = entities;
        this.portfolio = portfolio;
        this.lists = lists;
    }

    /**
     * The items of a product that were done from a time until before another, in the order in which they were.
     *
     * @param most so many of them at most
     */
    @SignedIn
    public List<LinkedItem> between(ProductId product, Instant from, Instant to, int most) {
        return entities
                .createQuery(
                        "select new app.ballast.backlog.LinkData(w.id, w.productKey, w.number, w.kind, w.status,"
                                + " w.snoozedUntil, w.title) from WorkItem w where w.productId = :product"
                                + " and w.doneAt >= :from and w.doneAt < :to"
                                + " order by w.doneAt, w.id",
                        LinkData.class)
                .setParameter("product", portfolio.product(product).id().value())
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> row.item(lists.today()))
                .toList();
    }

    /**
     * The items of one kind of a product that were done from a time until before another, the latest first.
     *
     * @param most so many of them at most
     */
    @SignedIn
    public List<DoneItem> of(ProductId product, Kind kind, Instant from, Instant to, int most) {
        return entities
                .createQuery(
                        "select w.productKey, w.number, w.title, w.doneAt from WorkItem w where w.productId = :product"
                                + " and w.doneAt >= :from and w.doneAt < :to and w.kind = :kind"
                                + " order by w.doneAt desc, w.id desc",
                        Tuple.class)
                .setParameter("product", portfolio.product(product).id().value())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("kind", kind)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new DoneItem(
                        new ItemKey(row.get(0, String.class), row.get(1, Integer.class)),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** The features of a product that were done from a time until before another. */
    @SignedIn
    public List<ShippedFeature> features(ProductId product, Instant from, Instant to) {
        return entities
                .createQuery(
                        "select w.id, w.productKey, w.number, w.title, w.doneAt from WorkItem w"
                                + " where w.productId = :product and w.kind = app.ballast.backlog.Kind.FEATURE"
                                + " and w.doneAt >= :from and w.doneAt < :to order by w.doneAt, w.id",
                        Tuple.class)
                .setParameter("product", portfolio.product(product).id().value())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(row -> new ShippedFeature(
                        new WorkItemId(row.get(0, Long.class)),
                        new ItemKey(row.get(1, String.class), row.get(2, Integer.class)),
                        row.get(3, String.class),
                        row.get(4, Instant.class)))
                .toList();
    }
}
