package app.ballast.backlog;

import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.DiscussionService;
import java.util.List;
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

    ItemDiscussion(WorkItemRepository repository, Items items, DiscussionService discussion, ActivityLog log) {
        this.repository = repository;
        this.items = items;
        this.discussion = discussion;
        this.log = log;
    }

    /** The newest comments, at most {@code most}, the newest last. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<CommentRow> comments(WorkItemId id, int most) {
        return discussion.comments(items.visible(id).subject(), most);
    }

    /** The newest changes, at most {@code most}, the newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ActivityRow> history(WorkItemId id, int most) {
        return log.history(items.visible(id).subject(), most);
    }

    /**
     * Adds a comment.
     *
     * @param body Markdown, 1 to 20,000 characters
     * @throws DomainException CONFLICT where the item was merged into another: its talk goes on there
     */
    @SignedIn
    public void comment(WorkItemId id, String body) {
        WorkItem item = open(id);
        discussion.comment(item.subject(), body);
        items.record(item, "commented on");
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
        return votes;
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
