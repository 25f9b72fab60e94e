package app.ballast.reliability;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.reliability.slo.Evidence;
import app.ballast.reliability.slo.SloReading;
import app.ballast.reliability.slo.SloWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the budget of one SLO went day by day, by the objective that holds now. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class BudgetDays {

    private final VisibleSlos visible;
    private final SloEvidence evidence;
    private final PortfolioService portfolio;
    private final Clock clock;

    BudgetDays(VisibleSlos visible, SloEvidence evidence, PortfolioService portfolio, Clock clock) {
        this.visible = visible;
        this.evidence = evidence;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /**
     * What was left at the end of each day of a period, as a signed share; today as far as it has come. Null where nothing was
     * known, and for days to come. Always as many queries.
     */
    @SignedIn
    public List<@Nullable Double> of(SloId id, Period period) {
        VisibleSlos.Seen seen = visible.one(id);
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        Instant from = start(period.from(), zone);
        Instant end = start(period.to().plusDays(1), zone);
        List<@Nullable Double> days = new ArrayList<>();
        Evidence known = Objects.requireNonNull(evidence.of(
                                List.of(seen.slo()),
                                from.minus(SloWindow.LONGEST),
                                end.isBefore(now) || from.isAfter(now) ? end : now)
                        .get(id))
                .evidence();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            Instant over = start(day.plusDays(1), zone);
            boolean begun = start(day, zone).isBefore(now);
            days.add(begun ? left(seen.row(), known, over.isAfter(now) ? now : over, zone) : null);
        }
        return days;
    }

    private static @Nullable Double left(SloRow slo, Evidence evidence, Instant at, ZoneId zone) {
        OptionalDouble left =
                SloReading.of(slo.objective(), slo.window(), evidence, at, zone).remaining();
        return left.isPresent() ? left.getAsDouble() : null;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
