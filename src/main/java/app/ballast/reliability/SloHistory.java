package app.ballast.reliability;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductServiceRef;
import app.ballast.reliability.SloEvidence.Found;
import app.ballast.reliability.VisibleSlos.Seen;
import app.ballast.reliability.slo.Evidence;
import app.ballast.reliability.slo.SloReading;
import app.ballast.reliability.slo.SloWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the error budgets of products stood, day by day. Always as many queries, for any number of days and SLOs. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class SloHistory {

    private final VisibleSlos visible;
    private final SloEvidence evidence;
    private final PortfolioService portfolio;
    private final Clock clock;

    SloHistory(VisibleSlos visible, SloEvidence evidence, PortfolioService portfolio, Clock clock) {
        this.visible = visible;
        this.evidence = evidence;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /**
     * The budget of a product at the end of each day of a period, today's as far as it has come; by the SLOs that count now and
     * the objectives that hold now. Days of which nothing is known, and days to come, are left out.
     */
    @SignedIn
    public List<DayBudget> daily(ProductId product, Period period) {
        List<Seen> counting = visible
                .of(portfolio.services(product).stream()
                        .filter(ProductServiceRef::critical)
                        .map(ProductServiceRef::service)
                        .toList())
                .stream()
                .filter(seen -> seen.slo().counts() && seen.slo().objective().leavesBudget())
                .toList();
        if (counting.isEmpty()) {
            return List.of();
        }
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        Instant start = period.from().atStartOfDay(zone).toInstant();
        Map<SloId, Found> found =
                evidence.of(counting.stream().map(Seen::slo).toList(), start.minus(SloWindow.LONGEST), now);
        List<DayBudget> days = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            Instant begin = day.atStartOfDay(zone).toInstant();
            if (begin.isAfter(now)) {
                break;
            }
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            DayBudget worst = worst(day, counting, found, end.isAfter(now) ? now : end, zone);
            if (worst != null) {
                days.add(worst);
            }
        }
        return days;
    }

    private static @Nullable DayBudget worst(
            LocalDate day, List<Seen> counting, Map<SloId, Found> found, Instant at, ZoneId zone) {
        DayBudget worst = null;
        for (Seen seen : counting) {
            SloRow slo = seen.row();
            Evidence its = Objects.requireNonNull(found.get(slo.id())).evidence();
            OptionalDouble left = SloReading.remaining(slo.objective(), slo.window(), its, at, zone);
            if (left.isPresent() && (worst == null || left.getAsDouble() < worst.remaining())) {
                worst = new DayBudget(day, slo, left.getAsDouble());
            }
        }
        return worst;
    }
}
