package app.ballast.backlog;

import app.ballast.backlog.github.ImportedIssue;
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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One entry of the queue. Never deleted; its key never changes. */
@Entity
class WorkItem extends RankedItem {

    private static final int LONGEST_NAME = 120;
    private static final Set<Status> DECIDED = EnumSet.of(Status.ACCEPTED, Status.DECLINED, Status.MERGED);

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    /** For search and for sorting without regard to case. */
    private String titleLower;

    private @Nullable Long serviceId;
    private @Nullable BigDecimal effortWeeks;
    private ItemWords words;
    private @Nullable Long assigneeId;
    private Instant updatedAt;
    private @Nullable Instant doneAt;
    private @Nullable TriageOutcome outcome;

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

    /** @param holds what may not be begun, and so not be made of what is begun */
    void change(WorkItemEdit to, Holds holds, Instant now) {
        holds.checkKind(this, stored(), to.kind());
        Long before = assigneeId;
        write(to);
        if (!Objects.equals(before, assigneeId)) {
            handOver(stored() == Status.IN_PROGRESS, assigneeId, now);
        }
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
        sleep(until);
        updatedAt = now;
    }

    /** Takes a decision back, as long as no work was begun. */
    void returnToTriage(Instant now) {
        boolean decided = DECIDED.contains(stored());
        if (!decided && snoozedUntil() == null) {
            throw DomainException.conflict("backlog.error.not-decided", key());
        }
        become(Status.NEW);
        outcome = null;
        sleep(null);
        updatedAt = now;
    }

    /**
     * Moves an accepted item on, or back.
     *
     * @param holds what may not be begun
     */
    void move(Status to, Holds holds, Instant now) {
        if (!stored().isWork()) {
            throw DomainException.conflict("backlog.error.triage-first", key());
        }
        if (!to.isWork()) {
            throw DomainException.invalid("status", "backlog.error.status", key());
        }
        holds.checkMove(this, stored(), to);
        boolean begun = stored() == Status.IN_PROGRESS;
        become(to);
        handOver(begun, assigneeId, now);
        doneAt = to == Status.DONE ? now : null;
        updatedAt = now;
    }

    private void decide(Status to, TriageOutcome decided) {
        requireNew();
        become(to);
        sleep(null);
        outcome = decided;
        updatedAt = decided.decidedAt();
    }

    private void requireNew() {
        if (stored() != Status.NEW) {
            throw DomainException.conflict("backlog.error.decided", key());
        }
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
    WorkItemId mergedInto() {
        return outcome == null || outcome.mergedIntoId() == null ? null : new WorkItemId(outcome.mergedIntoId());
    }
}
