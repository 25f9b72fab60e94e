package app.ballast.backlog;

import app.ballast.backlog.exchange.Said;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An item that a person put directly above another. */
@Entity
@Table(name = "queue_move")
class MovedItem {

    @Id
    private long itemId;

    private long anchorId;
    private String reason;
    private String movedByName;
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected MovedItem() {}

    MovedItem(WorkItemId item, WorkItemId anchor, String reason, String by, Instant at) {
        this.itemId = item.value();
        this.anchorId = anchor.value();
        this.reason = reason;
        this.movedByName = by;
        this.movedAt = at;
    }

    long item() {
        return itemId;
    }

    long anchor() {
        return anchorId;
    }

    Instant at() {
        return movedAt;
    }

    /** @param over key of what it was moved over */
    Said.Place said(String over) {
        return new Said.Place(over, reason, movedByName, movedAt);
    }

    QueueMove move(ItemKey over) {
        return new QueueMove(over, reason, movedByName, movedAt);
    }
}
