package app.ballast.backlog;

import app.ballast.backlog.github.ImportedIssue;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.DomainException;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** One entry of the queue. Never deleted; its key never changes. */
@Entity
class WorkItem extends LoggedItem {

    private static final int LONGEST_NAME = 120;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** A snoozed item is kept as NEW with a day: so it is new again on that day without anybody's doing. */
    @Enumerated(EnumType.STRING)
    private Status status;

    /** Place of the status in the order of work, so that lists can be sorted by it. */
    private short statusRank;

    private String title;
    /** For search and for sorting without regard to case. */
    private String titleLower;

    private @Nullable Long serviceId;
    private @Nullable BigDecimal effortWeeks;
    private ItemWords words;
    private @Nullable Long assigneeId;
    private int votes;
    private Instant updatedAt;
    private @Nullable Instant doneAt;
    private @Nullable LocalDate snoozedUntil;
    private @Nullable TriageOutcome outcome;

    // The scores follow from other things than a person's edit: whoever edits the item meanwhile meets no conflict.
    @OptimisticLock(excluded = true)
    private @Nullable BigDecimal costOfDelay;

    @OptimisticLock(excluded = true)
    private @Nullable BigDecimal score;

    /** What lists sort by: {@link QueuePlace}, or where a person moved it to. */
    @OptimisticLock(excluded = true)
    private BigDecimal queueScore = QueuePlace.UNSCORED;

    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    private @Nullable Moscow moscow;

    /** Null where the database holds nothing of it. */
    @Embedded
    private @Nullable Schedule schedule;

    @ElementCollection
    @CollectionTable(name = "work_item_label", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "label")
    @BatchSize(size = 200)
    private Set<String> labels = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected WorkItem() {}

    @SuppressWarnings("NullAway.Init")
    private WorkItem(ProductRef product, int number, LoggedBy origin) {
        super(product, number, origin);
        this.updatedAt = origin.at();
        become(Status.NEW);
    }

    /** An item that somebody logs. */
    static WorkItem logged(
            ProductRef product, int number, NewWorkItem text, @Nullable PersonId reporter, String name, Instant now) {
        WorkItem item = new WorkItem(product, number, new LoggedBy(reporter, name, now, ItemSource.HERE));
        item.write(new WorkItemEdit(
                text.kind(),
                text.title(),
                text.service(),
                text.effort(),
                null,
                text.description(),
                text.audience(),
                text.customerReason(),
                text.feasibility(),
                text.acceptanceCriteria(),
                Plan.NONE));
        return item;
    }

    /**
     * An item that was kept elsewhere before: closed ones arrive as done.
     *
     * @param externalId tells it from all others of its source in the product
     */
    static WorkItem imported(ProductRef product, int number, String source, String externalId, ImportedIssue issue) {
        String author = ItemSource.shortened(issue.author(), LONGEST_NAME);
        WorkItem item = new WorkItem(
                product,
                number,
                new LoggedBy(null, author, issue.createdAt(), ItemSource.of(source, externalId, issue)));
        item.updatedAt = issue.updatedAt();
        item.doneAt = issue.closedAt();
        item.become(issue.closed() ? Status.DONE : Status.NEW);
        return item;
    }

    /** Says what the item is, when it comes from elsewhere. */
    void describe(WorkItemEdit text) {
        write(text);
    }

    /** What people edit, as it stands. */
    WorkItemEdit edit() {
        return new WorkItemEdit(
                kind,
                title,
                serviceId == null ? null : new ServiceId(serviceId),
                effortWeeks,
                assigneeId == null ? null : new PersonId(assigneeId),
                words.description(),
                words.audience(),
                words.customerReason(),
                words.feasibility(),
                words.acceptanceCriteria(),
                schedule().plan(labels));
    }

    void change(WorkItemEdit to, Instant now) {
        write(to);
        updatedAt = now;
    }

    private void write(WorkItemEdit to) {
        kind = to.kind();
        title = to.title();
        titleLower = title.toLowerCase(Locale.ROOT);
        serviceId = to.service() == null ? null : to.service().value();
        effortWeeks = to.effort();
        assigneeId = to.assignee() == null ? null : to.assignee().value();
        words = ItemWords.of(to);
        schedule = schedule().planned(to.plan());
        if (!labels.equals(to.plan().labels())) {
            labels.retainAll(to.plan().labels());
            labels.addAll(to.plan().labels());
        }
    }

    /** Makes the item a part of another, or of none. */
    void belongTo(@Nullable WorkItemId parent, Instant now) {
        schedule = schedule().under(parent);
        updatedAt = now;
    }

    Schedule schedule() {
        return schedule == null ? Schedule.NONE : schedule;
    }

    void accept(Instant now) {
        decide(Status.ACCEPTED, TriageOutcome.of(now));
    }

    void decline(String reason, Instant now) {
        decide(Status.DECLINED, new TriageOutcome(now, reason, null));
    }

    void mergeInto(WorkItem other, Instant now) {
        decide(Status.MERGED, new TriageOutcome(now, null, other.id().value()));
    }

    /** Puts the decision off. */
    void snooze(LocalDate until, Instant now) {
        requireNew();
        snoozedUntil = until;
        updatedAt = now;
    }

    /** Takes a decision back, as long as no work was begun. */
    void returnToTriage(Instant now) {
        boolean decided = status == Status.ACCEPTED || status == Status.DECLINED || status == Status.MERGED;
        if (!decided && snoozedUntil == null) {
            throw DomainException.conflict("backlog.error.not-decided", key());
        }
        become(Status.NEW);
        outcome = null;
        snoozedUntil = null;
        updatedAt = now;
    }

    /** Moves an accepted item on, or back. */
    void move(Status to, Instant now) {
        if (!status.isWork()) {
            throw DomainException.conflict("backlog.error.triage-first", key());
        }
        if (!to.isWork()) {
            throw DomainException.invalid("status", "backlog.error.status", key());
        }
        become(to);
        doneAt = to == Status.DONE ? now : null;
        updatedAt = now;
    }

    /** Votes moved with a merge, or back. */
    void countVotes(int counted) {
        votes = counted;
    }

    /** What another week without it costs now, and that by person-week; null where they cannot be worked out. */
    void score(@Nullable BigDecimal newCostOfDelay, @Nullable BigDecimal newScore) {
        costOfDelay = newCostOfDelay == null ? null : newCostOfDelay.min(QueuePlace.HIGHEST);
        score = newScore == null ? null : newScore.min(QueuePlace.HIGHEST);
        queueScore = QueuePlace.of(status, score);
    }

    /** Puts it where a person moved it or what it hangs on; only what is in the queue has a place there. */
    void place(BigDecimal moved) {
        if (status.isQueued()) {
            queueScore = moved;
        }
    }

    /** What it counts as for what hangs on it, in the queue or not. */
    BigDecimal worth() {
        return score == null ? QueuePlace.UNSCORED : score;
    }

    boolean isQueued() {
        return status.isQueued();
    }

    void rate(@Nullable Moscow needed) {
        moscow = needed;
    }

    @Nullable
    Moscow moscow() {
        return moscow;
    }

    @Nullable
    BigDecimal costOfDelay() {
        return costOfDelay;
    }

    @Nullable
    BigDecimal score() {
        return score;
    }

    BigDecimal queueScore() {
        return queueScore;
    }

    private void decide(Status to, TriageOutcome decided) {
        requireNew();
        become(to);
        snoozedUntil = null;
        outcome = decided;
        updatedAt = decided.decidedAt();
    }

    private void requireNew() {
        if (status != Status.NEW) {
            throw DomainException.conflict("backlog.error.decided", key());
        }
    }

    private void become(Status to) {
        // Within the queue an item keeps its place, be it by score or where a person moved it to.
        if (status == null || !status.isQueued() || !to.isQueued()) {
            queueScore = QueuePlace.of(to, score);
        }
        status = to;
        statusRank = (short) to.ordinal();
    }

    /** Where it stands on a day. */
    Status status(LocalDate today) {
        return status.on(today, snoozedUntil);
    }

    int votes() {
        return votes;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    TriageOutcome outcome() {
        return outcome;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }

    @Nullable
    LocalDate snoozedUntil() {
        return snoozedUntil;
    }

    @Nullable
    WorkItemId mergedInto() {
        return outcome == null || outcome.mergedIntoId() == null ? null : new WorkItemId(outcome.mergedIntoId());
    }
}
