package app.ballast.tradeoffs;

import app.ballast.backlog.DoneItems;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.decisions.DecisionService;
import app.ballast.engagement.EngagementService;
import app.ballast.engagement.FeatureAdoption;
import app.ballast.engagement.ProductDays;
import app.ballast.engagement.SurveyService;
import app.ballast.metrics.TargetService;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.TeamWork;
import app.ballast.reliability.ReliabilityService;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.reliability.SloBudgets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts both sides of a product together. The number of queries is the same for any amount of data. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class BalanceService {

    private final PortfolioService portfolio;
    private final CapacityService capacity;
    private final ReliabilityService reliability;
    private final SloBudgets budgets;
    private final EngagementService engagement;
    private final FeatureAdoption adoption;
    private final SurveyService surveys;
    private final ProductDays days;
    private final TargetService targets;
    private final DecisionService decisions;
    private final DoneItems items;
    private final Clock clock;

    BalanceService(
            PortfolioService portfolio,
            CapacityService capacity,
            ReliabilityService reliability,
            SloBudgets budgets,
            EngagementService engagement,
            FeatureAdoption adoption,
            SurveyService surveys,
            ProductDays days,
            TargetService targets,
            DecisionService decisions,
            DoneItems items,
            Clock clock) {
        this.portfolio = portfolio;
        this.capacity = capacity;
        this.reliability = reliability;
        this.budgets = budgets;
        this.engagement = engagement;
        this.adoption = adoption;
        this.surveys = surveys;
        this.days = days;
        this.targets = targets;
        this.decisions = decisions;
        this.items = items;
        this.clock = clock;
    }

    /** The products to choose from, by name. */
    @SignedIn
    public List<ProductRef> products() {
        return portfolio.products();
    }

    /** The teams that work on those products, by name. */
    @SignedIn
    public List<TeamWork> teams() {
        return capacity.work();
    }

    /** Today, as the workspace counts days. */
    @SignedIn
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
    }

    /** Both sides of a product in a period; a product that the asker does not see answers as one that is not there. */
    @SignedIn
    public Balance balance(ProductId id, Period period) {
        ProductRef product = portfolio.product(id);
        ZoneId zone = portfolio.workspace().zone();
        return new Balance(
                product,
                period,
                zone,
                ReliabilitySide.of(reliability.snapshot(id, ReliabilitySide.needed(period)), period, zone),
                budgets.ofProduct(id, period).orElse(null),
                engagement.snapshot(id, period),
                adoption.latestBet(id, period).orElse(null),
                surveys.readings(id, period),
                portfolio.releases(List.of(id), period),
                decisions.decidedBetween(id, period),
                targets.current(id));
    }

    /** What happened on one day of a product, as the workspace counts days. */
    @SignedIn
    public BalanceDay day(ProductId id, LocalDate day) {
        ProductRef product = portfolio.product(id);
        ZoneId zone = portfolio.workspace().zone();
        Period only = new Period(day, day);
        ReliabilitySnapshot snapshot = reliability.snapshot(id, only);
        OptionalDouble ratio = snapshot.days().getFirst().availability().ratio();
        return new BalanceDay(
                day,
                ratio.isPresent() ? ratio.getAsDouble() : null,
                days.of(id, day),
                snapshot.incidents(),
                snapshot.deployments(),
                portfolio.releases(List.of(id), only),
                decisions.decidedBetween(id, only),
                items.between(
                        product.id(),
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant(),
                        BalanceDay.MOST_DONE + 1));
    }
}
