package app.ballast.discussion.ui;

import app.ballast.common.ui.LiveUpdates;
import app.ballast.discussion.InboxService;
import app.ballast.people.CurrentUser;
import app.ballast.people.ReaderTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the inbox asks. */
@Component
record InboxDesk(InboxService inbox, CurrentUser user, ReaderTime time, LiveUpdates live, Clock clock) {}
