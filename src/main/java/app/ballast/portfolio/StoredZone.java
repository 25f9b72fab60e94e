package app.ballast.portfolio;

import app.ballast.people.WorkspaceZone;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The time zone that the workspace's settings name. */
@Component
class StoredZone implements WorkspaceZone {

    private final WorkspaceRepository workspaces;

    StoredZone(WorkspaceRepository workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public ZoneId zone() {
        return workspaces.findById(Workspace.ONLY).orElseThrow().settings().zone();
    }
}
