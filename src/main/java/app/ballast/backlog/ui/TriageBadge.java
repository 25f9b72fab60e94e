package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.live.Change;
import app.ballast.common.ui.NavigationBadge;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many items wait for triage. */
@Component
class TriageBadge implements NavigationBadge {

    private static final int MOST = 100;

    private final TriageService triage;

    TriageBadge(TriageService triage) {
        this.triage = triage;
    }

    @Override
    public String path() {
        return BacklogLinks.TRIAGE;
    }

    @Override
    public boolean concerns(Change change) {
        return change.subject().type().equals(WorkItemId.SUBJECT);
    }

    @Override
    public int waiting() {
        return triage.countWaiting(Set.of(), MOST);
    }
}
