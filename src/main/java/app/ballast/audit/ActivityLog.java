package app.ballast.audit;

import app.ballast.common.SubjectRef;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log of who did what. Nothing here changes an entry; {@link ActivityKeeping} removes old ones. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ActivityLog {

    private final ActivityRepository entries;
    private final EntityManager entities;
    private final ChangeFeed feed;
    private final Clock clock;

    ActivityLog(ActivityRepository entries, EntityManager entities, ChangeFeed feed, Clock clock) {
        this.entries = entries;
        this.entities = entities;
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
     * Entries of the log, the latest recorded first. The room that asks has found out what exists for the reader.
     *
     * @param before number of the entry to go on after, null for the newest
     */
    @SignedIn
    public List<ActivityRow> find(ActivityFilter filter, ActivityScope scope, @Nullable Long before, int most) {
        return new ActivityQuery(filter, scope, before).read(entities, most);
    }

    /** The moment of the oldest entry that is kept; empty where nothing is. */
    @SignedIn
    public Optional<Instant> oldest() {
        return entries.oldest();
    }
}
