package app.ballast.decisions.ui;

import app.ballast.common.live.Change;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.decisions.DecisionId;
import app.ballast.decisions.DecisionList;
import app.ballast.decisions.DecisionsLinks;
import org.springframework.stereotype.Component;

/** How many decisions wait for whoever is signed in: for a signature, or for what they learnt. */
@Component
class DecisionBadge implements NavigationBadge {

    private final DecisionList list;

    DecisionBadge(DecisionList list) {
        this.list = list;
    }

    @Override
    public String path() {
        return DecisionsLinks.DECISIONS;
    }

    @Override
    public boolean concerns(Change change) {
        return change.subject().type().equals(DecisionId.SUBJECT);
    }

    @Override
    public int waiting() {
        return list.waiting();
    }
}
