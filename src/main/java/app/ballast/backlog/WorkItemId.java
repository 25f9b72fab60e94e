package app.ballast.backlog;

/** Number of a work item within the database; people know it by its {@link ItemKey}. */
public record WorkItemId(long value) {}
