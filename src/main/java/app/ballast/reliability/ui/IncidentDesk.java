package app.ballast.reliability.ui;

import app.ballast.common.ui.LiveUpdates;
import app.ballast.discussion.ui.TalkDesk;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ui.ActivityDesk;
import app.ballast.reliability.AlertService;
import app.ballast.reliability.IncidentFollowUps;
import app.ballast.reliability.IncidentReadings;
import app.ballast.reliability.IncidentService;
import app.ballast.reliability.IncidentTalk;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the pages of incidents work with. */
@Component
record IncidentDesk(
        IncidentReadings readings,
        IncidentService incidents,
        IncidentFollowUps followUps,
        AlertService alerts,
        IncidentTalk talk,
        TalkDesk comments,
        PortfolioService portfolio,
        CurrentUser user,
        LiveUpdates live,
        ActivityDesk activity,
        Clock clock) {

    /** Whether the reader may write. */
    boolean keeper() {
        return user.has(Role.TECHNOLOGY);
    }
}
