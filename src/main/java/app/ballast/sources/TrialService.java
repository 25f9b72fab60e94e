package app.ballast.sources;

import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSideOrAdmin;
import app.ballast.common.secrets.Secret;
import app.ballast.metrics.NewPoint;
import app.ballast.people.SystemActor;
import app.ballast.sources.connectors.Reading;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks a source while a person waits: to see what comes, or to have it at once. No transaction waits with them. */
@Service
@DeniedByDefault
public class TrialService {

    private final SourceService sources;
    private final KeptSources kept;
    private final SourceTargets targets;
    private final Readings readings;
    private final Poller poller;
    private final Clock clock;

    TrialService(
            SourceService sources,
            KeptSources kept,
            SourceTargets targets,
            Readings readings,
            Poller poller,
            Clock clock) {
        this.sources = sources;
        this.kept = kept;
        this.targets = targets;
        this.readings = readings;
        this.poller = poller;
        this.clock = clock;
    }

    /**
     * What a source brings as it is entered now. Nothing is stored.
     *
     * @param id of the source that is edited, whose secret holds where none is entered; null for a new one
     */
    @EitherSideOrAdmin
    public Trial tryOut(@Nullable SourceId id, NewSource wanted) {
        targets.named(wanted);
        if (id != null) {
            kept.get(id);
        }
        try {
            Reading reading =
                    readings.read(wanted, secret(id, wanted), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            List<NewPoint> newest = reading.points().stream()
                    .sorted(Comparator.comparing(NewPoint::at).reversed())
                    .limit(Trial.SHOWN)
                    .toList();
            return new Trial(newest, reading.points().size(), reading.dropped(), null);
        } catch (DomainException problem) {
            return new Trial(List.of(), 0, 0, Said.of(problem));
        }
    }

    private @Nullable Secret secret(@Nullable SourceId id, NewSource wanted) {
        if (wanted.secret() != null || wanted.signOn() == SignOn.NONE) {
            return wanted.secret();
        }
        Source before = id == null ? null : kept.get(id).source();
        return readings.opened(KeptSources.withSecretFor(wanted, before));
    }

    /**
     * Polls a source now, whether it is due or not, and stores what comes.
     *
     * @throws DomainException CONFLICT where it is being polled at this moment
     */
    @EitherSideOrAdmin
    public SourceRow poll(SourceId id) {
        Source source = kept.get(id).source();
        Poller.Outcome outcome = SystemActor.call(Poller.ACTOR, () -> poller.poll(source.id()));
        if (outcome == Poller.Outcome.LEFT) {
            throw DomainException.conflict("sources.error.busy", source.name());
        }
        return sources.get(id);
    }
}
