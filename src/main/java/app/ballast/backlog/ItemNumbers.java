package app.ballast.backlog;

import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the numbers of a product's items: each once, in order, with gaps where a transaction failed. */
@Component
class ItemNumbers {

    private final EntityManager entities;

    ItemNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** The next number. Whoever else logs an item of the product waits until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(ProductId product) {
        return next(product, 1);
    }

    /**
     * The first of {@code count} numbers in a row, taken at once in a transaction of its own, so that a long import does
     * not make others wait.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int takeBlock(ProductId product, int count) {
        return next(product, count);
    }

    /** No further ahead are numbers taken on the word of a file. */
    private static final int FURTHEST = 100_000;

    /**
     * Takes all numbers up to one, in a transaction of its own as {@link #takeBlock}.
     *
     * @return the first of them; more than {@code last} where none was taken, since all are given or it is too far ahead
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int takeUpTo(ProductId product, int last) {
        int first = next(product, 0);
        int count = last - first + 1;
        if (count > FURTHEST) {
            return last + 1;
        }
        if (count > 0) {
            next(product, count);
        }
        return first;
    }

    private int next(ProductId product, int count) {
        if (!advance(product, count)) {
            // The first item of a product: only one transaction may begin its count. The lock is on a row of its own,
            // since everything that refers to the product holds a lock on the product's row on PostgreSQL.
            entities.createNativeQuery("select id from item_counter_gate where id = 1 for update")
                    .getSingleResult();
            if (!advance(product, count)) {
                entities.persist(new ItemCounter(product.value(), 1 + count));
                entities.flush();
                return 1;
            }
        }
        return entities.createQuery("select c.nextNumber from ItemCounter c where c.productId = :id", Integer.class)
                        .setParameter("id", product.value())
                        .getSingleResult()
                - count;
    }

    private boolean advance(ProductId product, int count) {
        return entities.createQuery(
                                "update ItemCounter c set c.nextNumber = c.nextNumber + :count where c.productId = :id")
                        .setParameter("count", count)
                        .setParameter("id", product.value())
                        .executeUpdate()
                > 0;
    }
}
