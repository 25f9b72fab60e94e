package app.ballast.backlog;

import app.ballast.backlog.github.ImportedIssue;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One entry of the queue. Never deleted; its key never changes. */
@Entity
class WorkItem {

    static final String SUBJECT = "work-item";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LABELS = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "work_item_seq")
    private @Nullable Long id;

    @Version
    private long version;

    private long productId;
    private String productKey;
    private int number;

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

    private String description;
    private @Nullable Long serviceId;
    private @Nullable BigDecimal effortWeeks;
    private String audience;
    private String customerReason;
    private String feasibility;
    private String acceptanceCriteria;
    private @Nullable Long assigneeId;
    private @Nullable Long reporterId;
    private String reporterName;
    private int votes;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant doneAt;
    private @Nullable LocalDate snoozedUntil;
    private @Nullable String declineReason;
    private @Nullable Long mergedIntoId;
    private @Nullable String source;
    private @Nullable String externalId;
    private @Nullable String externalUrl;
    private String importedLabels = "";

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
    private WorkItem(ProductRef product, int number, String reporterName, Instant now) {
        this.productId = product.id().value();
        this.productKey = product.key();
        this.number = number;
        this.reporterName = reporterName;
        this.createdAt = now;
        this.updatedAt = now;
        become(Status.NEW);
    }

    /** An item that somebody logs. */
    static WorkItem logged(
            ProductRef product, int number, NewWorkItem text, @Nullable PersonId reporter, String name, Instant now) {
        WorkItem item = new WorkItem(product, number, name, now);
        item.reporterId = reporter == null ? null : reporter.value();
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
        WorkItem item = new WorkItem(product, number, shortened(issue.author(), LONGEST_NAME), issue.createdAt());
        item.source = source;
        item.externalId = externalId;
        item.externalUrl = issue.url();
        item.importedLabels = shortened(String.join(", ", issue.labels()), LONGEST_LABELS);
        item.updatedAt = issue.updatedAt();
        item.doneAt = issue.closedAt();
        item.become(issue.closed() ? Status.DONE : Status.NEW);
        return item;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
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
                description,
                audience,
                customerReason,
                feasibility,
                acceptanceCriteria,
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
        description = to.description();
        audience = to.audience();
        customerReason = to.customerReason();
        feasibility = to.feasibility();
        acceptanceCriteria = to.acceptanceCriteria();
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
        decide(Status.ACCEPTED, now);
    }

    void decline(String reason, Instant now) {
        decide(Status.DECLINED, now);
        declineReason = reason;
    }

    void mergeInto(WorkItem other, Instant now) {
        decide(Status.MERGED, now);
        mergedIntoId = other.id().value();
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
        decidedAt = null;
        declineReason = null;
        mergedIntoId = null;
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

    private void decide(Status to, Instant now) {
        requireNew();
        become(to);
        snoozedUntil = null;
        decidedAt = now;
        updatedAt = now;
    }

    private void requireNew() {
        if (status != Status.NEW) {
            throw DomainException.conflict("backlog.error.decided", key());
        }
    }

    private void become(Status to) {
        status = to;
        statusRank = (short) to.ordinal();
    }

    /** Where it stands on a day. */
    Status status(LocalDate today) {
        return status(status, snoozedUntil, today);
    }

    static Status status(Status stored, @Nullable LocalDate snoozedUntil, LocalDate today) {
        return stored == Status.NEW && snoozedUntil != null && snoozedUntil.isAfter(today) ? Status.SNOOZED : stored;
    }

    WorkItemId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new WorkItemId(id);
    }

    SubjectRef subject() {
        return new SubjectRef(SUBJECT, id().value());
    }

    long version() {
        return version;
    }

    ItemKey key() {
        return new ItemKey(productKey, number);
    }

    ProductId product() {
        return new ProductId(productId);
    }

    boolean isReportedBy(PersonId person) {
        return reporterId != null && reporterId == person.value();
    }

    @Nullable
    PersonId reporter() {
        return reporterId == null ? null : new PersonId(reporterId);
    }

    String reporterName() {
        return reporterName;
    }

    int votes() {
        return votes;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
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
    String declineReason() {
        return declineReason;
    }

    @Nullable
    WorkItemId mergedInto() {
        return mergedIntoId == null ? null : new WorkItemId(mergedIntoId);
    }

    @Nullable
    String externalUrl() {
        return externalUrl;
    }

    String importedLabels() {
        return importedLabels;
    }
}
