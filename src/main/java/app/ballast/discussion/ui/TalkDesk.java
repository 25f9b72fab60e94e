package app.ballast.discussion.ui;

import app.ballast.common.ui.LiveUpdates;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.ReaderTime;
import app.ballast.people.Role;
import org.springframework.stereotype.Component;

/** What a discussion on a page works with, besides the way to its subject. */
@Component
public record TalkDesk(
        PeopleDirectory people, ReaderTime time, CurrentUser user, LiveUpdates live, WatchDesk watching) {

    /** Whether the reader may take away what others said. */
    boolean moderator() {
        return user.has(Role.ADMIN);
    }
}
