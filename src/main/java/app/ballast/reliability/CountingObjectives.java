package app.ballast.reliability;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.VisibleSlos.Seen;
import app.ballast.reliability.slo.AlertState;
import app.ballast.reliability.slo.Evidence;
import app.ballast.reliability.slo.SloReading;
import app.ballast.reliability.slo.SloWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The SLOs that count for products: those marked so of their critical services. Always as many queries, for any number of
 * products, SLOs and days.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class CountingObjectives {

    /** How far ahead {@link #recovers} looks: past the longest window nothing changes any more. */
    public static final int DAYS_AHEAD = 93;

    private final SloStatuses statuses;
    private final VisibleSlos visible;
    private final SloEvidence evidence;
    private final PortfolioService portfolio;
    private final Clock clock;

    CountingObjectives(
            SloStatuses statuses, VisibleSlos visible, SloEvidence evidence, PortfolioService portfolio, Clock clock) {
        this.statuses = statuses;
        this.visible = visible;
        this.evidence = evidence;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** How they stand now, the worst first, of each product that the asker sees; empty for one without any. */
    @SignedIn
    public Map<ProductId, List<SloStatus>> now(Collection<ProductId> products) {
        Map<ProductId, Set<ServiceRef>> critical = new HashMap<>(portfolio.criticalServices());
        critical.keySet().retainAll(products);
        List<SloStatus> counting =
                statuses.of(critical.values().stream().flatMap(Set::stream).collect(Collectors.toSet())).stream()
                        .filter(status -> status.slo().counts())
                        .toList();
        Set<ProductId> seen = portfolio.visibleProducts();
        return products.stream()
                .filter(seen::contains)
                .distinct()
                .collect(Collectors.toMap(product -> product, product -> counting.stream()
                        .filter(status -> critical.getOrDefault(product, Set.of())
                                .contains(status.slo().service()))
                        .toList()));
    }

    /** How they stood at the end of each day of a period, today as far as it has come; days to come are left out. */
    @SignedIn
    public List<CountingDay> days(ProductId product, Period period) {
        Set<ServiceRef> services = portfolio
                .criticalServices()
                .getOrDefault(portfolio.product(product).id(), Set.of());
        List<Seen> counting = visible.of(services).stream()
                .filter(seen -> seen.slo().counts())
                .toList();
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<SloId, SloEvidence.Found> found = counting.isEmpty()
                ? Map.of()
                : evidence.of(
                        counting.stream().map(Seen::slo).toList(),
                        end(period.from(), zone, now).minus(SloWindow.LONGEST),
                        end(period.to(), zone, now));
        List<CountingDay> days = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()) && !day.isAfter(today); day = day.plusDays(1)) {
            days.add(day(day, end(day, zone, now), counting, found, zone));
        }
        return days;
    }

    /** The worst budget at the end of each day of a period that has one; as {@link #days}. */
    @SignedIn
    public List<DayBudget> budgets(ProductId product, Period period) {
        return days(product, period).stream()
                .flatMap(day -> Stream.ofNullable(day.worst()))
                .toList();
    }

    /**
     * The first day at whose end an SLO has at least this much of its budget left, if nothing more goes bad; empty where that
     * lies more than {@value #DAYS_AHEAD} days ahead, and where it has no figure.
     *
     * @param share signed, 0.2 for 20 %
     */
    @SignedIn
    public Optional<LocalDate> recovers(SloId id, double share) {
        Seen seen = visible.one(id);
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        Evidence its = Objects.requireNonNull(evidence.of(List.of(seen.slo()), now.minus(SloWindow.LONGEST), now)
                        .get(id))
                .evidence();
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (LocalDate day = today; day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            SloRow slo = seen.row();
            Instant at = day.plusDays(1).atStartOfDay(zone).toInstant();
            SloReading then = SloReading.of(slo.objective(), slo.window(), its, at, zone);
            // Where all that was known has left the window, nothing of what was bad is in it any more.
            if (then.remaining().orElse(1) >= share) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static CountingDay day(
            LocalDate day, Instant at, List<Seen> counting, Map<SloId, SloEvidence.Found> found, ZoneId zone) {
        DayBudget worst = null;
        double known = 0;
        AlertState alert = AlertState.NEVER;
        for (Seen seen : counting) {
            SloRow slo = seen.row();
            SloReading reading = SloReading.of(
                    slo.objective(),
                    slo.window(),
                    Objects.requireNonNull(found.get(slo.id())).evidence(),
                    at,
                    zone);
            known = Math.max(known, reading.tally().knownShare());
            alert = worse(alert, reading.alert());
            OptionalDouble left = reading.remaining();
            if (left.isPresent() && (worst == null || left.getAsDouble() < worst.remaining())) {
                worst = new DayBudget(day, slo, left.getAsDouble());
            }
        }
        return new CountingDay(day, worst, known, alert);
    }

    private static AlertState worse(AlertState one, AlertState other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Instant end(LocalDate day, ZoneId zone, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return end.isBefore(now) ? end : now;
    }
}
