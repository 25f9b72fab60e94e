package app.ballast.reliability;

import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.SloEvidence.Found;
import app.ballast.reliability.VisibleSlos.Seen;
import app.ballast.reliability.slo.SloWindow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How SLOs of services stand now. Always as many queries, for any number of them. */
@Component
class SloStatuses {

    private final VisibleSlos visible;
    private final SloEvidence evidence;
    private final PortfolioService portfolio;
    private final Clock clock;

    SloStatuses(VisibleSlos visible, SloEvidence evidence, PortfolioService portfolio, Clock clock) {
        this.visible = visible;
        this.evidence = evidence;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Those that the asker sees of these services, the worst first. */
    List<SloStatus> of(Collection<ServiceRef> services) {
        List<Seen> seen = visible.of(services);
        if (seen.isEmpty()) {
            return List.of();
        }
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        Map<SloId, Found> found = evidence.of(SloBudgets.stored(seen), now.minus(SloWindow.LONGEST), now);
        return seen.stream()
                .map(one -> SloBudgets.status(one, SloBudgets.found(found, one), now, zone))
                .sorted(Comparator.comparingDouble(SloBudgets::left))
                .toList();
    }
}
