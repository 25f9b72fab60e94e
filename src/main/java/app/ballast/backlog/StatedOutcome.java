package app.ballast.backlog;

import app.ballast.backlog.exchange.Said;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody said that an item is to bring about. */
@Entity
@Table(name = "work_item_outcome")
class StatedOutcome {

    @Id
    private long itemId;

    private String purpose;
    private @Nullable String metric;
    private @Nullable BigDecimal target;
    private @Nullable LocalDate dueOn;
    private String statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected StatedOutcome() {}

    @SuppressWarnings("NullAway.Init")
    StatedOutcome(WorkItemId item) {
        itemId = item.value();
    }

    void state(Outcome outcome, String by, Instant at) {
        purpose = outcome.purpose();
        metric = outcome.metric();
        target = outcome.target();
        dueOn = outcome.dueOn();
        statedBy = by;
        statedAt = at;
    }

    long item() {
        return itemId;
    }

    Said.Aim said() {
        return new Said.Aim(purpose, metric, target, dueOn, statedBy, statedAt);
    }

    Outcome outcome() {
        return new Outcome(purpose, metric, target, dueOn);
    }
}
