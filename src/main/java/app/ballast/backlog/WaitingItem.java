package app.ballast.backlog;

import java.time.Instant;

/** A line of the items that wait for triage. */
public record WaitingItem(WorkItemId id, ItemKey key, Kind kind, String title, Instant createdAt) {

    /** As a query reads it. */
    WaitingItem(long id, String productKey, int number, Kind kind, String title, Instant createdAt) {
        this(new WorkItemId(id), new ItemKey(productKey, number), kind, title, createdAt);
    }
}
