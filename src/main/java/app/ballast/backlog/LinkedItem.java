package app.ballast.backlog;

/** An item at the other end of a link. */
public record LinkedItem(WorkItemId id, ItemKey key, Kind kind, Status status, String title) {

    /** Whether what waits for it goes on waiting. */
    public boolean isOpen() {
        return status != Status.DONE && status != Status.DECLINED && status != Status.MERGED;
    }
}
