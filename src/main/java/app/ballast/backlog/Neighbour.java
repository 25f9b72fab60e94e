package app.ballast.backlog;

/**
 * An item next to another in a list.
 *
 * @param index where it stands in the list, from 0
 */
public record Neighbour(ItemKey key, int index) {}
