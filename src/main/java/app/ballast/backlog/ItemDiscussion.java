package app.ballast.backlog;

import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.DiscussionService;
import app.ballast.discussion.TalkReader;
import app.ballast.discussion.TalkWriter;
import app.ballast.people.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about an item and whether they want it, and what was done to it. */
@Service
@DeniedByDefault
@Transactional
public class ItemDiscussion {

    private final WorkItemRepository repository;
    private final Items items;
    private final DiscussionService discussion;
    private final ActivityLog log;
    private final ApplicationEventPublisher events;

    ItemDiscussion(
            WorkItemRepository repository,
            Items items,
            DiscussionService discussion,
            ActivityLog log,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.items = items;
        this.discussion = discussion;
        this.log = log;
        this.events = events;
    }

    /** Reads what was said about an item. */
    @SignedIn
    @Transactional(readOnly = true)
    public <T> T read(WorkItemId id, Function<TalkReader, T> question) {
        return question.apply(discussion.reader(items.visible(id).subject()));
    }

    /** The newest changes, at most {@code most}, the newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ActivityRow> history(WorkItemId id, int most) {
        return log.history(items.visible(id).subject(), most);
    }

    /**
     * Takes part in what is said about an item.
     *
     * @throws DomainException CONFLICT where the item was merged into another: its talk goes on there
     */
    @SignedIn
    public <T> T write(WorkItemId id, Function<TalkWriter, T> act) {
        WorkItem item = open(id);
        return act.apply(
                discussion.writer(item.subject(), item.product().value(), done -> items.record(item, done.action())));
    }

    /**
     * Votes for the item, or withdraws the vote.
     *
     * @return the item's votes afterwards
     */
    @SignedIn
    public int vote(WorkItemId id, boolean wanted) {
        WorkItem item = open(id);
        if (!discussion.vote(item.subject(), wanted)) {
            return item.votes();
        }
        items.record(item, wanted ? "voted for" : "withdrew the vote for");
        int votes = discussion.votes(item.subject());
        repository.setVotes(id.value(), votes);
        events.publishEvent(new ItemChanged(id, item.product()));
        return votes;
    }

    /** How many of those who voted hold each role today; who holds several counts for each. */
    @SignedIn
    @Transactional(readOnly = true)
    public Map<Role, Long> votesByRole(WorkItemId id) {
        return discussion.votesByRole(items.visible(id).subject());
    }

    /** Locked, so that one person's two clicks make one vote and a merge in the same moment loses none. */
    private WorkItem open(WorkItemId id) {
        WorkItem item = items.locked(id);
        WorkItemId into = item.mergedInto();
        if (into != null) {
            throw DomainException.conflict(
                    "backlog.error.merged",
                    item.key(),
                    repository
                            .key(into.value())
                            .map(KeyData::key)
                            .map(ItemKey::toString)
                            .orElse(""));
        }
        return item;
    }
}
