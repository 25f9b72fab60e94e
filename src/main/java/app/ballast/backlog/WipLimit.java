package app.ballast.backlog;

import app.ballast.portfolio.ProductId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** How many items may be in one status at a time. */
@Entity
class WipLimit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "wip_limit_seq")
    private @Nullable Long id;

    private @Nullable Long productId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int most;

    @SuppressWarnings("NullAway.Init")
    protected WipLimit() {}

    WipLimit(@Nullable ProductId product, Status status, int most) {
        this.productId = product == null ? null : product.value();
        this.status = status;
        this.most = most;
    }

    void allow(int newMost) {
        most = newMost;
    }

    Status status() {
        return status;
    }

    int most() {
        return most;
    }
}
