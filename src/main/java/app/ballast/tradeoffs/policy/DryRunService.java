package app.ballast.tradeoffs.policy;

import app.ballast.backlog.DoneItem;
import app.ballast.backlog.DoneItems;
import app.ballast.backlog.Kind;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.reliability.CountingObjectives;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what levels would have said over the last year. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class DryRunService {

    /** So many finished features are looked at. */
    private static final int MOST_ITEMS = 2_000;

    private static final int DAYS = 365;

    private final CountingObjectives objectives;
    private final DoneItems done;
    private final PortfolioService portfolio;
    private final Clock clock;

    DryRunService(CountingObjectives objectives, DoneItems done, PortfolioService portfolio, Clock clock) {
        this.objectives = objectives;
        this.done = done;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /**
     * What it would have said.
     *
     * @param features those that were finished on a day on which features would have been held back: what it would have cost
     */
    public record Told(DryRun run, List<DoneItem> features) {

        public Told {
            features = List.copyOf(features);
        }
    }

    /** The last 365 days of a product, today included. A handful of statements, whatever lies in them. */
    @SignedIn
    public Told lastYear(ProductId product, PolicyLevels levels) {
        ZoneId zone = portfolio.workspace().zone();
        Period year = Period.lastDays(DAYS, LocalDate.ofInstant(clock.instant(), zone));
        DryRun run = DryRun.of(levels, objectives.budgets(product, year), year);
        if (run.stretches().stream().noneMatch(stretch -> stretch.action().holdsBack())) {
            return new Told(run, List.of());
        }
        return new Told(
                run,
                done
                        .of(
                                product,
                                Kind.FEATURE,
                                year.from().atStartOfDay(zone).toInstant(),
                                clock.instant(),
                                MOST_ITEMS)
                        .stream()
                        .filter(item -> run.holdsBackOn(LocalDate.ofInstant(item.doneAt(), zone)))
                        .toList());
    }
}
