package app.ballast.backlog;

import java.time.Instant;

/** An item that is done, and since when. */
public record DoneItem(ItemKey key, String title, Instant doneAt) {}
