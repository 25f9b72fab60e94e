package app.ballast.webhooks;

import app.ballast.common.DomainException;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.secrets.SecretBox;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentFilter;
import app.ballast.reliability.DeploymentOutcome;
import app.ballast.reliability.DeploymentService;
import app.ballast.reliability.NewDeployment;
import app.ballast.reliability.SentDeployment;
import app.ballast.webhooks.ConnectionStore.Connection;
import app.ballast.webhooks.ConnectionStore.Mapping;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what platforms send. The signature says who it is; what comes of it commits together with the note of it, or not at
 * all. A delivery that was of use, or that has nothing to say, is taken once; one that could not be put to a service, or not be
 * read, may come again.
 *
 * @see <a href="file:docs/decisions/0023-deployments-and-how-they-are-judged.md">why</a>
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.SUPPORTS)
public class WebhookService {

    private static final int LONGEST_ID = 200;
    private static final int LOOKED_BACK = 20;

    private final ConnectionStore connections;
    private final DeliveryLog deliveries;
    private final CommitTimes commits;
    private final DeploymentService deployments;
    private final PortfolioService portfolio;
    private final SecretBox secrets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WebhookService(
            ConnectionStore connections,
            DeliveryLog deliveries,
            CommitTimes commits,
            DeploymentService deployments,
            PortfolioService portfolio,
            SecretBox secrets,
            TransactionTemplate transaction,
            Clock clock) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.commits = commits;
        this.deployments = deployments;
        this.portfolio = portfolio;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a request; empty where no connection of the platform signed it. */
    @Anyone
    public Optional<Received> receive(Platform platform, Sent sent) {
        Instant now = clock.instant();
        return connections.all().stream()
                .filter(one -> one.active() && one.platform() == platform)
                .filter(one -> secrets.open(one.sealed())
                        .filter(secret -> Signatures.good(platform, secret, sent, now))
                        .isPresent())
                .findFirst()
                .map(one -> SystemActor.call(
                        platform.title() + ": " + one.name(),
                        () -> Objects.requireNonNull(transaction.execute(status -> take(one, sent, now)))));
    }

    private Received take(Connection connection, Sent sent, Instant now) {
        DeliveryLog.Key key = key(connection.platform(), sent);
        connections.lock(connection.id());
        if (deliveries.done(connection.id(), key)) {
            return new Received(Outcome.ALREADY_TAKEN, null);
        }
        String event = sent.header(connection.platform() == Platform.GITHUB ? "X-GitHub-Event" : "X-Gitlab-Event")
                .orElse("");
        DeliveryRow row;
        try {
            row = taken(connection, told(connection.platform(), event, sent), event, now);
        } catch (DomainException unreadable) {
            row = row(event, Outcome.REFUSED, null, null, unreadable.text(Locale.ENGLISH), now);
        }
        deliveries.note(connection.id(), key, row);
        return new Received(row.outcome(), row.detail());
    }

    private static Told told(Platform platform, String event, Sent sent) {
        return platform == Platform.GITHUB
                ? GithubEvents.read(event, Json.read(sent.body()))
                : GitlabEvents.read(Json.read(sent.body()));
    }

    private DeliveryRow taken(Connection connection, Told told, String event, Instant now) {
        return switch (told) {
            case Told.Nothing nothing -> row(event, Outcome.IGNORED, nothing.project(), null, nothing.detail(), now);
            case Told.Pushed pushed -> {
                commits.note(connection, pushed, now);
                String count = String.valueOf(pushed.commits().size());
                yield row(event, Outcome.NOTED, pushed.project(), null, count, now);
            }
            case Told.Deployed deployed -> deployed(connection, deployed, event, now);
        };
    }

    private DeliveryRow deployed(Connection connection, Told.Deployed deployed, String event, Instant now) {
        String project = deployed.project();
        String environment = deployed.environment();
        ServiceRef service = connections
                .mapping(connection.id(), project, environment)
                .map(Mapping::service)
                .flatMap(id -> portfolio.services().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .orElse(null);
        if (service == null) {
            return row(event, Outcome.NOT_MAPPED, project, environment, null, now);
        }
        SentDeployment one = new SentDeployment(
                service.key(),
                new NewDeployment(
                        NewDeployment.PRODUCTION,
                        deployed.at(),
                        deployed.label(),
                        deployed.revision(),
                        deployed.status(),
                        oldestCommit(connection, deployed, service),
                        false,
                        null,
                        null,
                        project + " " + deployed.id()));
        DeploymentOutcome outcome = deployments
                .take(List.of(one), connection.platform().origin(), false)
                .getFirst();
        DomainException refusal = outcome.refusal();
        if (refusal != null) {
            return row(event, Outcome.REFUSED, project, environment, refusal.text(Locale.ENGLISH), now);
        }
        boolean same = outcome.sort() == DeploymentOutcome.Sort.UNCHANGED;
        return row(
                event,
                same ? Outcome.UNCHANGED : Outcome.STORED,
                project,
                environment,
                service.name() + ", " + deployed.label(),
                now);
    }

    /** When the oldest commit was made that it brought; null where that is not known, or not before the deployment. */
    private @Nullable Instant oldestCommit(Connection connection, Told.Deployed deployed, ServiceRef service) {
        String revision = deployed.revision();
        if (revision == null) {
            return null;
        }
        List<String> before = deployments
                .list(
                        new DeploymentFilter(service.id(), NewDeployment.PRODUCTION, null, null, deployed.at()),
                        null,
                        LOOKED_BACK)
                .rows()
                .stream()
                .map(Deployment::said)
                .flatMap(said -> Stream.ofNullable(said.revision()))
                .filter(other -> !other.equals(revision))
                .toList();
        return commits.oldest(connection, deployed.project(), revision, before)
                .filter(commit -> !commit.isAfter(deployed.at()))
                .orElse(null);
    }

    private static DeliveryRow row(
            String event,
            Outcome outcome,
            @Nullable String project,
            @Nullable String environment,
            @Nullable String detail,
            Instant now) {
        return new DeliveryRow(now, event, outcome, project, environment, detail);
    }

    /** The platform's name for this delivery, which is the same when it is sent again, and what it holds. */
    private static DeliveryLog.Key key(Platform platform, Sent sent) {
        Stream<String> headers = platform == Platform.GITHUB
                ? Stream.of("X-GitHub-Delivery")
                : Stream.of("Idempotency-Key", "webhook-id");
        String fingerprint = fingerprint(sent.body());
        String id = headers.flatMap(name -> sent.header(name).stream())
                .filter(value -> value.length() <= LONGEST_ID)
                .findFirst()
                .orElse(fingerprint);
        return new DeliveryLog.Key(id, fingerprint);
    }

    private static String fingerprint(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
