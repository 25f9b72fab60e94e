package app.ballast.backlog;

import java.time.Instant;

/**
 * That a person put an item directly above another.
 *
 * @param over the item that it stands above
 * @param reason in their words
 * @param by their name
 */
public record QueueMove(ItemKey over, String reason, String by, Instant at) {}
