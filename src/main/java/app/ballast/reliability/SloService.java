package app.ballast.reliability;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.TechnologySide;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Unit;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.slo.Objective;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What services are to keep: read by everybody who sees the service, written by technology managers. An SLO of a service that
 * the asker does not see, or of a series of a product that they do not see, answers as one that is not there.
 */
@Service
@DeniedByDefault
@Transactional
public class SloService {

    private final SloStore store;
    private final VisibleSlos visible;
    private final PortfolioService portfolio;
    private final MetricsService metrics;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    SloService(
            SloStore store,
            VisibleSlos visible,
            PortfolioService portfolio,
            MetricsService metrics,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.visible = visible;
        this.portfolio = portfolio;
        this.metrics = metrics;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** All of them that are not archived, by service and name. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SloRow> all() {
        return visible.of(portfolio.services()).stream()
                .map(VisibleSlos.Seen::row)
                .toList();
    }

    /** One, archived or not. */
    @SignedIn
    @Transactional(readOnly = true)
    public SloRow get(SloId id) {
        return visible.one(id).row();
    }

    /** Every objective that it had, the newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ObjectiveChange> objectives(SloId id) {
        return store.objectives(visible.one(id).slo().id());
    }

    /**
     * Adds an SLO to a service.
     *
     * @throws DomainException INVALID where the service has one of this name, or the series is none of good by valid events
     *     of one of its products
     */
    @TechnologySide
    public SloRow define(ServiceId id, SloDraft draft) {
        ServiceRef service = service(id);
        StoredSlo.Series series = series(service, draft);
        store.lock(id);
        checkName(service, draft, null);
        SloId added = store.add(id, draft, series);
        store.addObjective(
                added, new ObjectiveChange(null, draft.objective(), user.actor().name(), clock.instant()));
        SloRow row = visible.one(added).row();
        log.record(entry(row, "defined").changing("objective", null, percent(draft.objective())));
        return row;
    }

    /**
     * Makes an SLO another. What it is judged by from then on is the new objective, for days that are over too.
     *
     * @param version that it was read at
     * @throws DomainException CONFLICT where somebody else changed it since; INVALID as {@link #define}
     */
    @TechnologySide
    public SloRow change(SloId id, long version, SloDraft draft) {
        VisibleSlos.Seen seen = visible.one(id);
        StoredSlo.Series series = series(seen.service(), draft);
        store.lock(seen.service().id());
        checkName(seen.service(), draft, id);
        SloRow before = visible.one(id).row();
        if (!store.change(id, version, draft, series)) {
            throw DomainException.conflict("error.changed-meanwhile", before.title());
        }
        if (before.objective().fraction().compareTo(draft.objective().fraction()) != 0) {
            store.addObjective(
                    id,
                    new ObjectiveChange(
                            before.objective(), draft.objective(), user.actor().name(), clock.instant()));
        }
        SloRow after = visible.one(id).row();
        record(after, "objective", percent(before.objective()), percent(after.objective()));
        record(after, "name", before.name(), after.name());
        record(after, "measure", before.measure().name(), after.measure().name());
        record(after, "series", before.series(), after.series());
        record(after, "window", before.window().name(), after.window().name());
        record(after, "excludesMaintenance", before.excludesMaintenance(), after.excludesMaintenance());
        record(after, "counts", before.counts(), after.counts());
        return after;
    }

    /** Takes it out of use; it is judged no more and counts no more. */
    @TechnologySide
    public void archive(SloId id) {
        SloRow row = visible.one(id).row();
        store.archived(id, true);
        log.record(entry(row, "archived"));
    }

    /** Brings it back. */
    @TechnologySide
    public void restore(SloId id) {
        VisibleSlos.Seen seen = visible.one(id);
        store.lock(seen.service().id());
        checkName(seen.service(), seen.row().draft(), id);
        store.archived(id, false);
        log.record(entry(seen.row(), "restored"));
    }

    private StoredSlo.@Nullable Series series(ServiceRef service, SloDraft draft) {
        if (draft.series() == null) {
            return null;
        }
        SeriesRef series = metrics.series(draft.series());
        boolean its = service.id().equals(series.service())
                || portfolio.services(series.product()).stream()
                        .anyMatch(used -> used.service().id().equals(service.id()));
        if (series.unit() != Unit.RATIO || !its) {
            throw DomainException.invalid("series", "reliability.error.series", series.key(), service.name());
        }
        return new StoredSlo.Series(series.id(), series.key(), series.product());
    }

    private void checkName(ServiceRef service, SloDraft draft, @Nullable SloId self) {
        if (store.of(List.of(service.id())).stream()
                .anyMatch(other -> !other.id().equals(self) && other.name().equalsIgnoreCase(draft.name()))) {
            throw DomainException.invalid("name", "reliability.error.slo-there", service.name(), draft.name());
        }
    }

    private void record(SloRow row, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            log.record(entry(row, "changed")
                    .changing(
                            field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    private Activity entry(SloRow row, String action) {
        return Activity.of(
                user.actor(),
                new SubjectRef(SloId.SUBJECT, row.id().value()),
                row.title(),
                portfolio.hiddenWith(row.service().id()).map(ProductId::value).orElse(null),
                action);
    }

    private static String percent(Objective objective) {
        return objective.fraction().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private ServiceRef service(ServiceId id) {
        ServiceRef service = portfolio.serviceRefs(List.of(id)).get(id);
        if (service == null) {
            throw DomainException.notFound("service " + id.value());
        }
        return service;
    }
}
