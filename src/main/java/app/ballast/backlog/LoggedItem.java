package app.ballast.backlog;

import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stays as it is from the logging of an item on. */
@MappedSuperclass
abstract class LoggedItem {

    static final String SUBJECT = WorkItemId.SUBJECT;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "work_item_seq")
    private @Nullable Long id;

    @Version
    private long version;

    private long productId;
    private String productKey;
    private int number;
    private @Nullable Long reporterId;
    private String reporterName;
    private Instant createdAt;
    private ItemSource source;

    @SuppressWarnings("NullAway.Init")
    protected LoggedItem() {}

    LoggedItem(ProductRef product, int number, LoggedBy origin) {
        this.productId = product.id().value();
        this.productKey = product.key();
        this.number = number;
        PersonId reporter = origin.reporter();
        this.reporterId = reporter == null ? null : reporter.value();
        this.reporterName = origin.name();
        this.createdAt = origin.at();
        this.source = origin.source();
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

    Instant createdAt() {
        return createdAt;
    }

    /** Says where the item was kept before it came here. */
    void cameFrom(ItemSource elsewhere) {
        source = elsewhere;
    }

    ItemSource source() {
        return source;
    }
}
