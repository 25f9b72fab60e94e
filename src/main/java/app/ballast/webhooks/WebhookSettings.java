package app.ballast.webhooks;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.secrets.Secret;
import app.ballast.common.secrets.SecretBox;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.webhooks.ConnectionStore.Connection;
import app.ballast.webhooks.ConnectionStore.Mapping;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may send webhooks, and which service each of their environments is. A secret is told once, when it is made. */
@Service
@DeniedByDefault
@Transactional
public class WebhookSettings {

    private static final int LONGEST_NAME = 120;
    private static final int SECRET_BYTES = 32;

    private final ConnectionStore store;
    private final DeliveryLog deliveries;
    private final PortfolioService portfolio;
    private final SecretBox secrets;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookSettings(
            ConnectionStore store,
            DeliveryLog deliveries,
            PortfolioService portfolio,
            SecretBox secrets,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.portfolio = portfolio;
        this.secrets = secrets;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A connection that was made, or that got another secret.
     *
     * @param secret to be entered at the platform; not to be had again
     */
    public record Made(ConnectionId id, Secret secret) {}

    /** All, by name. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<ConnectionRow> all() {
        Map<ConnectionId, DeliveryRow> last = deliveries.last();
        Map<ConnectionId, Instant> taken = deliveries.lastTaken();
        Map<ConnectionId, Integer> mapped = store.counts();
        return store.all().stream()
                .map(one -> new ConnectionRow(
                        one.id(),
                        one.name(),
                        one.platform(),
                        one.active(),
                        mapped.getOrDefault(one.id(), 0),
                        taken.get(one.id()),
                        last.get(one.id())))
                .toList();
    }

    /** What a connection's environments are put to; those of services that are hidden from the asker are left out. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<MappingRow> mappings(ConnectionId id) {
        List<Mapping> mappings = store.mappings(id);
        Map<ServiceId, ServiceRef> services =
                portfolio.serviceRefs(mappings.stream().map(Mapping::service).toList());
        return mappings.stream()
                .flatMap(one -> Stream.ofNullable(services.get(one.service()))
                        .map(service -> new MappingRow(one.id(), one.project(), one.environment(), service)))
                .toList();
    }

    /** What came lately, the latest first. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<DeliveryRow> deliveries(ConnectionId id, int most) {
        return deliveries.latest(id, most);
    }

    /**
     * Makes a connection.
     *
     * @param own a secret that the platform has made; null for one that is made here
     */
    @AdminOnly
    public Made add(String name, Platform platform, @Nullable Secret own) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
        Secret secret = own != null ? own : fresh();
        ConnectionId id =
                store.add(called, platform, secrets.seal(secret), user.actor().name(), clock.instant());
        log.record(entry(id, called, "added webhook connection").because(platform.title()));
        return new Made(id, secret);
    }

    /** Gives it another secret: the one before does not count any more. */
    @AdminOnly
    public Made renew(ConnectionId id, @Nullable Secret own) {
        Connection connection = connection(id);
        Secret secret = own != null ? own : fresh();
        store.secret(id, secrets.seal(secret));
        log.record(entry(id, connection.name(), "replaced secret of webhook connection"));
        return new Made(id, secret);
    }

    /** Takes nothing from it from now on, or takes it again. */
    @AdminOnly
    public void activate(ConnectionId id, boolean active) {
        Connection connection = connection(id);
        if (connection.active() != active) {
            store.activate(id, active);
            log.record(
                    entry(id, connection.name(), active ? "resumed webhook connection" : "paused webhook connection"));
        }
    }

    /** Removes it with its secret, mappings and deliveries; deployments stay. */
    @AdminOnly
    public void remove(ConnectionId id) {
        Connection connection = connection(id);
        store.remove(id);
        log.record(entry(id, connection.name(), "removed webhook connection"));
    }

    /** Puts an environment to a service, in place of the one that it was put to before. */
    @AdminOnly
    public void map(ConnectionId id, NewMapping wanted) {
        Connection connection = connection(id);
        ServiceRef service = portfolio.serviceRefs(List.of(wanted.service())).get(wanted.service());
        if (service == null) {
            throw DomainException.notFound("service " + wanted.service().value());
        }
        store.map(id, wanted);
        log.record(entry(id, connection.name(), "mapped environment")
                .changing(wanted.project() + " " + wanted.environment(), null, service.name()));
    }

    /** Takes one back. */
    @AdminOnly
    public void unmap(ConnectionId id, MappingRow mapping) {
        Connection connection = connection(id);
        store.unmap(id, mapping.id());
        log.record(entry(id, connection.name(), "unmapped environment")
                .changing(
                        mapping.project() + " " + mapping.environment(),
                        mapping.service().name(),
                        null));
    }

    private Secret fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    private Connection connection(ConnectionId id) {
        return store.byId(id).orElseThrow(() -> DomainException.notFound("webhook connection " + id.value()));
    }

    private Activity entry(ConnectionId id, String name, String action) {
        return Activity.of(user.actor(), new SubjectRef(ConnectionId.SUBJECT, id.value()), name, null, action);
    }
}
