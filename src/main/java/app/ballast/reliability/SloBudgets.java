package app.ballast.reliability;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductServiceRef;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.SloEvidence.Found;
import app.ballast.reliability.VisibleSlos.Seen;
import app.ballast.reliability.slo.Burned;
import app.ballast.reliability.slo.Evidence;
import app.ballast.reliability.slo.IncidentSpan;
import app.ballast.reliability.slo.SloReading;
import app.ballast.reliability.slo.SloWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How SLOs stand: budgets, burn and alerts, and what burned. All of a window is judged by the objective that holds now. The
 * number of queries does not grow with SLOs, services or data.
 *
 * @see <a href="../../../../../../docs/decisions/0020-how-objectives-are-judged.md">Decision 0020</a>
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class SloBudgets {

    private final VisibleSlos visible;
    private final SloEvidence evidence;
    private final SloStatuses statuses;
    private final IncidentStore incidents;
    private final PortfolioService portfolio;
    private final Clock clock;

    SloBudgets(
            VisibleSlos visible,
            SloEvidence evidence,
            SloStatuses statuses,
            IncidentStore incidents,
            PortfolioService portfolio,
            Clock clock) {
        this.visible = visible;
        this.evidence = evidence;
        this.statuses = statuses;
        this.incidents = incidents;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** How all SLOs stand now, the worst first. */
    @SignedIn
    public List<SloStatus> all() {
        return statuses.of(portfolio.services());
    }

    /** How the SLOs of the services that a product depends on stand now, the worst first. */
    @SignedIn
    public List<SloStatus> of(ProductId product) {
        return of(List.of(portfolio.product(product).id()));
    }

    /** As {@link #of(ProductId)} for all services that some products depend on. */
    @SignedIn
    public List<SloStatus> of(Collection<ProductId> products) {
        return statuses.of(portfolio.services(products).values().stream()
                .flatMap(List::stream)
                .map(ProductServiceRef::service)
                .distinct()
                .toList());
    }

    /** How an SLO stands now, archived or not, and what burned its budget. */
    @SignedIn
    public SloDetails details(SloId id) {
        return details(List.of(visible.one(id))).getFirst();
    }

    /** How the SLOs of a service stand now, the worst first, and what burned the budget of each. */
    @SignedIn
    public List<SloDetails> details(ServiceRef service) {
        return details(visible.of(portfolio.serviceRefs(List.of(service.id())).values()));
    }

    /**
     * The budget of a product, over the services that are critical for it: that of its worst counting SLO at the end of the
     * period, or now where that has not come yet. Empty where no counting SLO has a figure.
     */
    @SignedIn
    public Optional<ProductBudget> ofProduct(ProductId product, Period period) {
        List<Seen> counting = seenCounting(product);
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        Instant end = earlier(end(period.to(), zone), now);
        Instant before = earlier(end(period.from().minusDays(1), zone), now);
        Map<SloId, Found> found = evidence.of(stored(counting), before.minus(SloWindow.LONGEST), end);
        return counting.stream()
                .map(seen -> status(seen, found(found, seen), end, zone))
                .filter(status -> status.reading().remaining().isPresent())
                .min(Comparator.comparingDouble(SloBudgets::left))
                .map(worst -> {
                    Evidence its =
                            Objects.requireNonNull(found.get(worst.slo().id())).evidence();
                    List<@Nullable Double> daily = new ArrayList<>();
                    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
                        daily.add(left(worst.slo(), its, end(day, zone), now, zone));
                    }
                    return new ProductBudget(worst, counting.size(), daily, left(worst.slo(), its, before, now, zone));
                });
    }

    /** The SLOs that count for a product: those that count, of services that are critical for it; by service and name. */
    @SignedIn
    public List<SloRow> counting(ProductId product) {
        return seenCounting(product).stream().map(Seen::row).toList();
    }

    private List<Seen> seenCounting(ProductId product) {
        return visible
                .of(portfolio.services(product).stream()
                        .filter(ProductServiceRef::critical)
                        .map(ProductServiceRef::service)
                        .toList())
                .stream()
                .filter(seen -> seen.slo().counts())
                .toList();
    }

    private List<SloDetails> details(List<Seen> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        Instant from = now.minus(SloWindow.LONGEST);
        Map<SloId, Found> found = evidence.of(stored(seen), from, now);
        // Read by itself: what SLOs are judged by stays the same on every page.
        Map<SloId, Found> longer = evidence.of(stored(seen), UnusualBurn.needs(from, zone), now);
        ServiceRef service = seen.getFirst().service();
        List<IncidentRow> touching = incidents.between(Map.of(service.id(), service), from, now, now);
        return seen.stream()
                .map(one -> {
                    Found its = found(found, one);
                    SloStatus status = status(one, its, now, zone);
                    Instant start = status.reading().window().from();
                    List<IncidentRow> rows = touching.stream()
                            .filter(row ->
                                    end(row).isAfter(start) || !row.startedAt().isBefore(start))
                            .toList();
                    Burned burned = Burned.of(status.reading(), its.evidence(), spans(rows), zone);
                    Evidence compared = found(longer, one).evidence();
                    return new SloDetails(status, burned, UnusualBurn.of(compared, burned.period(), now, zone), rows);
                })
                .sorted(Comparator.comparingDouble(details -> left(details.status())))
                .toList();
    }

    /** What checks saw comes before what people reported beside it. */
    private static List<IncidentSpan> spans(List<IncidentRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((IncidentRow row) -> row.origin() == IncidentOrigin.PERSON)
                        .thenComparing(IncidentRow::startedAt))
                .map(row -> new IncidentSpan(row.id().value(), row.startedAt(), end(row)))
                .toList();
    }

    private static Instant end(IncidentRow row) {
        Instant resolved = row.resolvedAt();
        return resolved != null ? resolved : row.startedAt().plusSeconds(row.downSeconds() + 1);
    }

    static SloStatus status(Seen seen, Found found, Instant at, ZoneId zone) {
        SloRow row = seen.row();
        return new SloStatus(
                row,
                SloReading.of(row.objective(), row.window(), found.evidence(), at, zone),
                found.first(),
                found.last(),
                found.recordedAt(),
                found.unusable());
    }

    private static @Nullable Double left(SloRow slo, Evidence evidence, Instant at, Instant now, ZoneId zone) {
        if (at.isAfter(now)) {
            // Today is told as far as it has come, a day after it not at all.
            boolean today = !LocalDate.ofInstant(at, zone)
                    .isAfter(LocalDate.ofInstant(now, zone).plusDays(1));
            return today ? left(slo, evidence, now, now, zone) : null;
        }
        OptionalDouble left =
                SloReading.of(slo.objective(), slo.window(), evidence, at, zone).remaining();
        return left.isPresent() ? left.getAsDouble() : null;
    }

    /** What comes first is worst: the least left, then what is not known, then what has no budget. */
    static double left(SloStatus status) {
        return status.reading().remaining().orElse(status.reading().objective().leavesBudget() ? 2 : 3);
    }

    static List<StoredSlo> stored(List<Seen> seen) {
        return seen.stream().map(Seen::slo).toList();
    }

    static Found found(Map<SloId, Found> all, Seen seen) {
        return Objects.requireNonNull(all.get(seen.slo().id()));
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
