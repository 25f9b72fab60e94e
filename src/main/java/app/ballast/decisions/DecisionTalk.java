package app.ballast.decisions;

import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.DiscussionService;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about a decision, before it is signed and after, and what was done to it. */
@Service
@DeniedByDefault
@Transactional
public class DecisionTalk {

    private final DecisionReader reader;
    private final DiscussionService discussion;
    private final ActivityLog activities;
    private final DecisionLog log;

    DecisionTalk(DecisionReader reader, DiscussionService discussion, ActivityLog activities, DecisionLog log) {
        this.reader = reader;
        this.discussion = discussion;
        this.activities = activities;
        this.log = log;
    }

    /** The newest comments, at most {@code most}, the newest last. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<CommentRow> comments(DecisionId id, int most) {
        return discussion.comments(reader.visible(id).id().subject(), most);
    }

    /** Adds a comment: Markdown of 1 to 20,000 characters. */
    @SignedIn
    public void comment(DecisionId id, String body) {
        StoredDecision decision = reader.visible(id);
        discussion.comment(decision.id().subject(), body);
        log.record(decision, "commented on");
    }

    /** What was done to it, at most {@code most}, the newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ActivityRow> history(DecisionId id, int most) {
        return activities.history(reader.visible(id).id().subject(), most);
    }
}
