package app.ballast.reliability;

import app.ballast.audit.ActivityLog;
import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.TechnologySide;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work that follows from incidents: logged with one press, it waits in triage, tells of the incident, and its score's inputs are
 * filled from what is measured of the service.
 */
@Service
@DeniedByDefault
@Transactional
public class IncidentFollowUps {

    private static final Set<Kind> KINDS = Set.of(Kind.STABILITY, Kind.TECH_DEBT);
    private static final int LONGEST_TITLE = 200;
    private static final int MOST = 50;

    private final IncidentBook book;
    private final IncidentAccess access;
    private final IncidentReadings readings;
    private final BacklogService backlog;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    IncidentFollowUps(
            IncidentBook book,
            IncidentAccess access,
            IncidentReadings readings,
            BacklogService backlog,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.book = book;
        this.access = access;
        this.readings = readings;
        this.backlog = backlog;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Those that the asker sees, in the order in which they were logged. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<FollowUp> of(IncidentId id) {
        access.one(id);
        return backlog.among(BacklogFilter.ALL, book.followUps(id)).stream()
                .map(row -> new FollowUp(row.key(), row.kind(), row.status(), row.title()))
                .toList();
    }

    /** The products that depend on a service of the incident: work may be logged for each. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ProductRef> products(IncidentId id) {
        IncidentRow row = access.one(id);
        return portfolio.products().stream()
                .filter(product -> service(product, row).isPresent())
                .toList();
    }

    /**
     * Logs an item that waits for triage.
     *
     * @param kind stability or debt
     * @param product null where only one depends on the incident's services
     * @param title null to be called after the incident
     */
    @TechnologySide
    public ItemKey log(IncidentId id, Kind kind, @Nullable ProductId product, @Nullable String title) {
        if (!KINDS.contains(kind)) {
            throw DomainException.invalid("kind", "incidents.error.kind", kind.name());
        }
        IncidentDetails details = readings.get(id);
        ProductRef owner = owner(products(id), product);
        ServiceRef service = service(owner, details.row()).orElseThrow();
        if (book.followUps(id).size() >= MOST) {
            throw DomainException.invalid("kind", "incidents.error.follow-ups", MOST);
        }
        ItemKey key = backlog.log(item(details, kind, owner, service, title));
        book.followUp(id, backlog.id(key));
        book.note(
                id,
                new IncidentEntry(
                        clock.instant(),
                        IncidentEntry.Kind.FOLLOW_UP,
                        kind.name(),
                        user.actor().name()),
                clock.instant());
        log.record(access.entry(details.row(), "logged follow-up").because(key.toString()));
        return key;
    }

    private static ProductRef owner(List<ProductRef> possible, @Nullable ProductId wanted) {
        if (possible.isEmpty()) {
            throw DomainException.invalid("product", "incidents.error.no-product");
        }
        List<ProductRef> fitting = possible.stream()
                .filter(product -> wanted == null || product.id().equals(wanted))
                .toList();
        if (fitting.size() != 1) {
            throw DomainException.invalid(
                    "product",
                    "incidents.error.product",
                    String.join(", ", possible.stream().map(ProductRef::key).toList()));
        }
        return fitting.getFirst();
    }

    private Optional<ServiceRef> service(ProductRef product, IncidentRow row) {
        List<ServiceRef> used = portfolio.services(product.id()).stream()
                .map(one -> one.service())
                .toList();
        return row.services().stream().filter(used::contains).findFirst();
    }

    private static NewWorkItem item(
            IncidentDetails details, Kind kind, ProductRef product, ServiceRef service, @Nullable String title) {
        IncidentRow row = details.row();
        String name = row.title() == null ? text("incidents.follow-up.untitled", service.name()) : row.title();
        String called = title == null || title.isBlank()
                ? text("incidents.follow-up.title." + kind.name(), name)
                : title.strip();
        Integer minutes = row.customerImpactMinutes();
        return new NewWorkItem(
                product.id(),
                kind,
                called.length() > LONGEST_TITLE ? called.substring(0, LONGEST_TITLE - 1) + "…" : called,
                service.id(),
                null,
                Stream.of(
                                text(
                                        "incidents.follow-up.text",
                                        name,
                                        ReliabilityLinks.incident(row.id()),
                                        row.id().value(),
                                        row.startedAt().toString()),
                                details.cause().isEmpty() ? "" : text("incidents.follow-up.cause", details.cause()))
                        .filter(part -> !part.isEmpty())
                        .reduce((a, b) -> a + "\n\n" + b)
                        .orElse(""),
                "",
                minutes == null ? "" : text("incidents.follow-up.reason", minutes),
                "",
                "");
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Locale.ENGLISH, key, arguments);
    }
}
