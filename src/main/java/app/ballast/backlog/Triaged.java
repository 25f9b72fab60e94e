package app.ballast.backlog;

/**
 * A decision on an item.
 *
 * @param version of the item after it; what undoes the decision names it
 */
public record Triaged(WorkItemId id, ItemKey key, long version) {}
