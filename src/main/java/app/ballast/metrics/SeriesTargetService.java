package app.ballast.metrics;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What series are to reach, from which day on. The metrics of a product that Balance shows have their targets there: here
 * those are read, so that nothing has two targets. Rights as in {@link MetricsService}.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class SeriesTargetService {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final SeriesAccess access;
    private final SeriesTargetStore targets;
    private final TargetStore metricTargets;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    SeriesTargetService(
            SeriesAccess access,
            SeriesTargetStore targets,
            TargetStore metricTargets,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.targets = targets;
        this.metricTargets = metricTargets;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The targets of a series by the day from which each holds, one a day. */
    @SignedIn
    public List<DatedTarget> of(SeriesId id) {
        SeriesRef series = access.visible(id);
        TreeMap<LocalDate, DatedTarget> byDay = new TreeMap<>();
        Metric metric = onBalance(series).orElse(null);
        if (metric == null) {
            targets.all(id).forEach(target -> byDay.put(target.since(), target));
        } else {
            ZoneId zone = portfolio.workspace().zone();
            metricTargets.history(series.product(), metric).reversed().forEach(row -> {
                LocalDate since = LocalDate.ofInstant(row.setAt(), zone);
                byDay.put(since, new DatedTarget(since, row.value(), row.setBy(), row.setAt()));
            });
        }
        return List.copyOf(byDay.values());
    }

    /** Whether the targets of a series are those of a metric on Balance, and are set there. */
    @SignedIn
    public boolean areSetOnBalance(SeriesRef series) {
        return onBalance(series).isPresent();
    }

    private static Optional<Metric> onBalance(SeriesRef series) {
        return Arrays.stream(Metric.values())
                .filter(metric -> series.service() == null && metric.key().equals(series.metric()))
                .findFirst();
    }

    /**
     * Says what a series is to reach from a day on; the targets before that day stay.
     *
     * @param value in the unit of the series; null for nothing in particular
     */
    @EitherSide
    @Transactional
    public void set(SeriesId id, LocalDate since, @Nullable Double value) {
        SeriesRef series = access.writable(id);
        if (areSetOnBalance(series)) {
            throw DomainException.conflict("metrics.error.target.on-balance", series.key());
        }
        if (since.isBefore(FIRST) || !since.isBefore(LAST)) {
            throw DomainException.invalid("since", "metrics.error.since", since);
        }
        if (value != null && !(Double.isFinite(value) && series.unit().holds(value))) {
            throw DomainException.invalid("value", "metrics.point.value." + series.unit(), value);
        }
        Actor actor = user.actor();
        Double before = of(id).stream()
                .filter(target -> !target.since().isAfter(since))
                .reduce((first, last) -> last)
                .map(DatedTarget::value)
                .orElse(null);
        targets.add(id, since, value, actor, clock.instant());
        log.record(Activity.of(
                        actor,
                        new SubjectRef(SeriesService.SUBJECT, id.value()),
                        series.key(),
                        series.product().value(),
                        "set target")
                .changing("since " + since, words(before), words(value)));
    }

    private static @Nullable String words(@Nullable Double value) {
        return value == null ? null : value.toString();
    }
}
