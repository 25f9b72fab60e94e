package app.ballast.backlog;

/**
 * An item that somebody had in progress.
 *
 * @param unplanned whether it has the label {@value WorkHistory#UNPLANNED}
 * @param done whether it is finished
 */
public record WorkedItem(WorkItemId id, ItemKey key, String title, Kind kind, boolean unplanned, boolean done) {}
