package app.ballast.decisions;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.people.CurrentUser;
import org.springframework.stereotype.Component;

/** Writes down what was done to decisions. */
@Component
class DecisionLog {

    private final ActivityLog log;
    private final CurrentUser user;

    DecisionLog(ActivityLog log, CurrentUser user) {
        this.log = log;
        this.user = user;
    }

    /** Something that was done, to be said more of. */
    Activity entry(StoredDecision decision, String action) {
        return Activity.of(
                user.actor(),
                decision.id().subject(),
                decision.label(),
                decision.product().value(),
                action);
    }

    void record(StoredDecision decision, String action) {
        log.record(entry(decision, action));
    }

    void record(Activity activity) {
        log.record(activity);
    }
}
