package app.ballast.backlog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The next number of a product's items. */
@Entity
class ItemCounter {

    @Id
    private long productId;

    private int nextNumber;

    protected ItemCounter() {}

    ItemCounter(long productId, int nextNumber) {
        this.productId = productId;
        this.nextNumber = nextNumber;
    }
}
