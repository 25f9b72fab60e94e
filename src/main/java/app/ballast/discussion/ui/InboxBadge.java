package app.ballast.discussion.ui;

import app.ballast.common.live.Change;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.discussion.DiscussionLinks;
import app.ballast.discussion.InboxService;
import org.springframework.stereotype.Component;

/** How many news are unread. */
@Component
class InboxBadge implements NavigationBadge {

    /** What may be seen follows from the products, so a change of one may change the count. */
    private static final String PRODUCT = "product";

    private static final int MOST = 100;

    private final InboxService inbox;

    InboxBadge(InboxService inbox) {
        this.inbox = inbox;
    }

    @Override
    public String path() {
        return DiscussionLinks.INBOX;
    }

    @Override
    public int waiting() {
        return inbox.unread(MOST);
    }

    @Override
    public boolean concerns(Change change, long reader) {
        return InboxService.isOf(change, reader) || change.subject().type().equals(PRODUCT);
    }

    @Override
    public boolean concerns(Change change) {
        return false;
    }
}
