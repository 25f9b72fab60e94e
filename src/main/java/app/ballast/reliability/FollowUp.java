package app.ballast.reliability;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;

/** Work that was logged because of an incident. */
public record FollowUp(ItemKey key, Kind kind, Status status, String title) {}
