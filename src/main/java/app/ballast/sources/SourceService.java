package app.ballast.sources;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSideOrAdmin;
import app.ballast.common.secrets.Secret;
import app.ballast.common.secrets.SecretBox;
import app.ballast.metrics.SeriesRef;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.ServiceRef;
import app.ballast.sources.KeptSources.Kept;
import app.ballast.sources.SourceTargets.Target;
import app.ballast.sources.connectors.Connector;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Ballast polls. Product and technology managers keep the sources of their side, administrators all; whose target does
 * not exist for the asker does not exist either. A secret goes in and never comes out.
 */
@Service
@DeniedByDefault
@Transactional
public class SourceService {

    private final SourceStore sources;
    private final KeptSources kept;
    private final SourceTargets targets;
    private final Readings readings;
    private final SecretBox secrets;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    SourceService(
            SourceStore sources,
            KeptSources kept,
            SourceTargets targets,
            Readings readings,
            SecretBox secrets,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.sources = sources;
        this.kept = kept;
        this.targets = targets;
        this.readings = readings;
        this.secrets = secrets;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The sources that the asker keeps, by name. */
    @EitherSideOrAdmin
    @Transactional(readOnly = true)
    public List<SourceRow> all() {
        SourceTargets.Known known = targets.known();
        return sources.all().stream()
                .flatMap(source -> {
                    Target target = known.of(source);
                    return target == null ? Stream.empty() : Stream.of(row(source, target));
                })
                .toList();
    }

    /** One of {@link #all}. */
    @EitherSideOrAdmin
    @Transactional(readOnly = true)
    public SourceRow get(SourceId id) {
        Kept found = kept.get(id);
        return row(found.source(), found.target());
    }

    /** The connectors that there are. */
    @EitherSideOrAdmin
    @Transactional(readOnly = true)
    public List<Connector> connectors() {
        return readings.connectors();
    }

    /** The series that the asker may have filled. */
    @EitherSideOrAdmin
    @Transactional(readOnly = true)
    public List<SeriesRef> series() {
        return targets.series();
    }

    /** The services that the asker may have watched. */
    @EitherSideOrAdmin
    @Transactional(readOnly = true)
    public List<ServiceRef> services() {
        return targets.services();
    }

    /**
     * Adds a source, which is polled at once.
     *
     * @throws DomainException CONFLICT where another source fills the same
     */
    @EitherSideOrAdmin
    public SourceId add(NewSource wanted) {
        Target target = checked(wanted, null);
        SourceId id = sources.add(
                wanted,
                target.seriesId(),
                target.serviceId(),
                sealed(wanted, null),
                user.actor().name(),
                clock.instant());
        log.record(entry(id, wanted.name(), target, "added source"));
        return id;
    }

    /**
     * Changes a source.
     *
     * @param version that the change began from
     * @throws DomainException INVALID with the field {@code secret} where the address leads to another host than the one that
     *     the stored secret was entered for: whoever changes a source must not thereby learn its secret
     */
    @EitherSideOrAdmin
    public void change(SourceId id, long version, NewSource wanted) {
        Source before = kept.get(id).source();
        Target to = checked(wanted, id);
        boolean fresh =
                !Objects.equals(before.series(), to.seriesId()) || !Objects.equals(before.service(), to.serviceId());
        if (!sources.change(
                id, version, wanted, to.seriesId(), to.serviceId(), sealed(wanted, before), fresh, clock.instant())) {
            throw DomainException.conflict("error.changed-meanwhile", before.name());
        }
        Activity entry = entry(id, wanted.name(), to, "changed source");
        if (wanted.secret() != null) {
            // That it was replaced, and by whom; not what it was or is.
            log.record(entry.because("secret replaced"));
        }
        log.record(entry.changing(
                "address", before.address().toString(), wanted.address().toString()));
    }

    /** Removes a source and its secret; what it has brought stays. */
    @EitherSideOrAdmin
    public void remove(SourceId id) {
        Kept found = kept.get(id);
        sources.remove(id);
        log.record(entry(id, found.source().name(), found.target(), "removed source"));
    }

    /** Stops polling it. */
    @EitherSideOrAdmin
    public void pause(SourceId id) {
        activate(id, false);
    }

    /** Polls it again, from now on and for the time that it missed. */
    @EitherSideOrAdmin
    public void resume(SourceId id) {
        activate(id, true);
    }

    private void activate(SourceId id, boolean active) {
        Kept found = kept.get(id);
        if (found.source().active() != active) {
            sources.activate(id, active, clock.instant());
            log.record(entry(id, found.source().name(), found.target(), active ? "resumed source" : "paused source"));
        }
    }

    private Target checked(NewSource wanted, @Nullable SourceId itself) {
        Target target = targets.named(wanted);
        readings.checked(wanted.connector(), wanted.settings());
        sources.filling(target.seriesId(), target.serviceId(), itself).ifPresent(other -> {
            throw DomainException.conflict("sources.error.filled", wanted.name(), other.name());
        });
        return target;
    }

    private @Nullable String sealed(NewSource wanted, @Nullable Source before) {
        Secret secret = wanted.secret();
        if (wanted.signOn() == SignOn.NONE) {
            return null;
        }
        return secret != null
                ? secrets.seal(secret)
                : KeptSources.withSecretFor(wanted, before).sealed();
    }

    private Activity entry(SourceId id, String name, Target target, String action) {
        return Activity.of(user.actor(), new SubjectRef(Intake.SUBJECT, id.value()), name, target.product(), action);
    }

    private static SourceRow row(Source source, Target target) {
        return new SourceRow(
                source.id(),
                source.version(),
                source.name(),
                source.connector(),
                target.series(),
                target.service(),
                source.address(),
                source.settings(),
                source.signOn(),
                source.account(),
                source.sealed() != null,
                source.every(),
                source.active(),
                source.state());
    }
}
