package app.ballast.reliability;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.TechnologySide;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was brought to which environment, and how it went: read by everybody who sees the service, written by technology
 * managers and what acts for them.
 *
 * @see <a href="file:docs/decisions/0023-deployments-and-how-they-are-judged.md">why</a>
 */
@Service
@DeniedByDefault
@Transactional
public class DeploymentService {

    /** The most that are taken at once. */
    public static final int MOST = 1_000;

    private final DeploymentStore store;
    private final DeploymentWriter writer;
    private final DeploymentIntake intake;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    DeploymentService(
            DeploymentStore store,
            DeploymentWriter writer,
            DeploymentIntake intake,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.intake = intake;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Those of the services that the asker sees.
     *
     * @param behind where to begin, null with the latest
     * @param limit 1 to {@value #MOST}
     */
    @SignedIn
    @Transactional(readOnly = true)
    public DeploymentPage list(DeploymentFilter filter, DeploymentPage.@Nullable Cursor behind, int limit) {
        if (limit < 1 || limit > MOST) {
            throw DomainException.invalid("limit", "error.api.limit", MOST);
        }
        ServiceId only = filter.service();
        Map<ServiceId, ServiceRef> services = portfolio.services().stream()
                .filter(service -> only == null || service.id().equals(only))
                .collect(Collectors.toMap(ServiceRef::id, Function.identity()));
        List<Deployment> rows = store.list(services, filter, behind, limit + 1);
        if (rows.size() <= limit) {
            return new DeploymentPage(rows, null);
        }
        Deployment last = rows.get(limit - 1);
        return new DeploymentPage(rows.subList(0, limit), new DeploymentPage.Cursor(last.at(), last.id()));
    }

    /** One of them. */
    @SignedIn
    @Transactional(readOnly = true)
    public Deployment get(DeploymentId id) {
        return store.serviceOf(id)
                .map(service -> portfolio.serviceRefs(List.of(service)).get(service))
                .flatMap(service -> store.byId(id, service))
                .orElseThrow(() -> DomainException.notFound("deployment " + id.value()));
    }

    /**
     * Takes deployments, at most {@value #MOST}. One that is there under the same name, in the same environment of the same
     * service, is corrected, unless a person has said how it went. Two of one name in a batch: the later counts.
     *
     * @param strict stores nothing where any is refused
     * @return what became of each, in their order
     */
    @TechnologySide
    public List<DeploymentOutcome> take(List<SentDeployment> sent, DeploymentOrigin origin, boolean strict) {
        if (sent.isEmpty() || sent.size() > MOST) {
            throw DomainException.invalid("deployments", "deployments.error.many", sent.size(), MOST);
        }
        return intake.take(sent, origin, strict);
    }

    /** Takes one, or refuses it; answers as it is then. */
    @TechnologySide
    public Deployment take(SentDeployment sent, DeploymentOrigin origin) {
        DeploymentOutcome outcome = take(List.of(sent), origin, false).getFirst();
        DomainException refusal = outcome.refusal();
        if (refusal != null) {
            throw refusal;
        }
        ServiceRef service = portfolio.service(sent.service());
        NewDeployment said = sent.deployment();
        return Objects.requireNonNull(store.sentAs(Map.of(service.id(), service), List.of(said.sentAs()))
                .get(DeploymentStore.SentKey.of(service.id(), said)));
    }

    /**
     * Says something else of a deployment. From then on what is sent again does not change it.
     *
     * @param version that the change began from
     */
    @TechnologySide
    public Deployment change(DeploymentId id, long version, DeploymentChange wanted) {
        Deployment before = get(id);
        ServiceRef service = before.service();
        writer.lock(List.of(service.id()));
        Deployment present = store.byId(id, service).orElseThrow();
        if (present.version() != version) {
            throw DomainException.conflict(
                    "error.changed-meanwhile", before.said().label());
        }
        if (present.present().equals(wanted)) {
            return present;
        }
        NewDeployment said = wanted.of(present.said());
        DomainException refusal = intake.refusal(said);
        if (refusal != null) {
            throw refusal;
        }
        writer.update(
                List.of(new DeploymentWriter.Written(id, service.id(), said, present.origin(), true)),
                user.actor().name(),
                clock.instant());
        Activity entry = Activity.of(
                user.actor(),
                new SubjectRef("service", service.id().value()),
                service.name(),
                portfolio.hiddenWith(service.id()).map(ProductId::value).orElse(null),
                "changed deployment");
        log.record(entry.changing(said.label(), words(present.said()), words(said)));
        return store.byId(id, service).orElseThrow();
    }

    private static String words(NewDeployment said) {
        return said.status()
                + (said.unplanned() ? ", unplanned" : "")
                + (said.recoveredAt() == null ? "" : ", recovered " + said.recoveredAt());
    }
}
