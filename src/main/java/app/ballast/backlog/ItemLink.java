package app.ballast.backlog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One item waits for another. */
@Entity
@Table(name = "work_item_link")
class ItemLink {

    @EmbeddedId
    private Ends ends;

    @SuppressWarnings("NullAway.Init")
    protected ItemLink() {}

    ItemLink(WorkItemId blocker, WorkItemId blocked) {
        ends = new Ends(blocker.value(), blocked.value());
    }

    Ends ends() {
        return ends;
    }

    /**
     * Which items.
     *
     * @param blockerId has to be done first
     * @param blockedId waits for it
     */
    @Embeddable
    record Ends(long blockerId, long blockedId) {}
}
