package app.ballast.backlog;

import java.time.Instant;

/** A feature that was finished. */
public record ShippedFeature(WorkItemId id, ItemKey key, String title, Instant doneAt) {}
