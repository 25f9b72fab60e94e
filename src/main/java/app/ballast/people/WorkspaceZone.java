package app.ballast.people;

import java.time.ZoneId;

/** Knows the time zone of those who chose none. The room that keeps the workspace's settings implements it. */
public interface WorkspaceZone {

    ZoneId zone();
}
