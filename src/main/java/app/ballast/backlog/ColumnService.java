package app.ballast.backlog;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The columns that each person has chosen for the table of the backlog. */
@Service
@DeniedByDefault
@Transactional
public class ColumnService {

    private final OwnLayoutRepository layouts;
    private final CurrentUser user;

    ColumnService(OwnLayoutRepository layouts, CurrentUser user) {
        this.layouts = layouts;
        this.user = user;
    }

    /** What the person who asks has chosen; the usual layout where they have not. */
    @SignedIn
    @Transactional(readOnly = true)
    public ColumnLayout own() {
        return layouts.findById(user.id().value()).map(OwnLayout::layout).orElse(ColumnLayout.USUAL);
    }

    /** Keeps what the person who asks has chosen; the usual layout stands for no choice. */
    @SignedIn
    public void keep(ColumnLayout layout) {
        if (layout.isUsual()) {
            layouts.deleteById(user.id().value());
        } else {
            layouts.save(new OwnLayout(user.id(), layout));
        }
    }
}
