package app.ballast.audit;

import app.ballast.common.SearchText;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log of who did what. Nothing here changes or removes an entry. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ActivityLog {

    private final ActivityRepository entries;
    private final ChangeFeed feed;
    private final Clock clock;

    ActivityLog(ActivityRepository entries, ChangeFeed feed, Clock clock) {
        this.entries = entries;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Writes one entry in the caller's transaction, so that what happened and its entry stand or fall together; open
     * pages hear of the change once it is committed, since whatever is worth an entry is worth seeing. Open to
     * anyone because sign-in and set-up write before somebody is signed in; only services reach it.
     */
    @Anyone
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Activity activity) {
        entries.save(new ActivityEntry(activity, clock.instant()));
        feed.tell(new Change(activity.subject(), activity.productId()));
    }

    /**
     * The newest entries of a subject, at most {@code most}. The room that owns the subject asks, after it has checked
     * that the reader may see it.
     */
    @SignedIn
    public List<ActivityRow> history(SubjectRef subject, int most) {
        return entries.ofSubject(subject.type(), subject.id(), Limit.of(most));
    }

    /**
     * The whole workspace's log, newest first.
     *
     * @param before number of the entry to go on after, null for the newest
     * @param text words of actor, subject or action; blank for all
     * @param hidden numbers of the products that do not exist for the reader: what hangs on them is left out, but not what
     *     was done to the product itself
     */
    @AdminOnly
    public List<ActivityRow> newest(@Nullable Long before, String text, Set<Long> hidden, int most) {
        return entries.newestFirst(before, SearchText.contains(text), hidden, Limit.of(most));
    }
}
