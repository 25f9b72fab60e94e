package app.ballast.reliability;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.DiscussionService;
import app.ballast.discussion.TalkReader;
import app.ballast.discussion.TalkWriter;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about an incident, while it lasts and after. */
@Service
@DeniedByDefault
@Transactional
public class IncidentTalk {

    private final IncidentAccess access;
    private final DiscussionService discussion;
    private final ActivityLog log;

    IncidentTalk(IncidentAccess access, DiscussionService discussion, ActivityLog log) {
        this.access = access;
        this.discussion = discussion;
        this.log = log;
    }

    /** Reads what was said about an incident. */
    @SignedIn
    @Transactional(readOnly = true)
    public <T> T read(IncidentId id, Function<TalkReader, T> question) {
        return question.apply(discussion.reader(subject(access.one(id))));
    }

    /** Takes part in what is said about an incident: whoever sees it may. */
    @SignedIn
    public <T> T write(IncidentId id, Function<TalkWriter, T> act) {
        IncidentRow row = access.one(id);
        Activity anything = access.entry(row, "");
        return act.apply(discussion.writer(
                subject(row), anything.productId(), done -> log.record(access.entry(row, done.action()))));
    }

    private static SubjectRef subject(IncidentRow row) {
        return new SubjectRef(IncidentId.SUBJECT, row.id().value());
    }
}
