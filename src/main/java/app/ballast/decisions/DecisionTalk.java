package app.ballast.decisions;

import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.DiscussionService;
import app.ballast.discussion.TalkReader;
import app.ballast.discussion.TalkWriter;
import java.util.List;
import java.util.function.Function;
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

    /** Reads what was said about a decision. */
    @SignedIn
    @Transactional(readOnly = true)
    public <T> T read(DecisionId id, Function<TalkReader, T> question) {
        return question.apply(discussion.reader(reader.visible(id).id().subject()));
    }

    /** Takes part in what is said about a decision. */
    @SignedIn
    public <T> T write(DecisionId id, Function<TalkWriter, T> act) {
        StoredDecision decision = reader.visible(id);
        return act.apply(discussion.writer(
                decision.id().subject(), decision.product().value(), done -> log.record(decision, done.action())));
    }

    /** What was done to it, at most {@code most}, the newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ActivityRow> history(DecisionId id, int most) {
        return activities.history(reader.visible(id).id().subject(), most);
    }
}
