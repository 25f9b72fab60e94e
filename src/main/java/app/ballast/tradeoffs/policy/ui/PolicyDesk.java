package app.ballast.tradeoffs.policy.ui;

import app.ballast.backlog.BacklogService;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.metrics.TargetService;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.reliability.SloBudgets;
import app.ballast.tradeoffs.policy.DryRunService;
import app.ballast.tradeoffs.policy.ExceptionBook;
import app.ballast.tradeoffs.policy.PolicyBook;
import app.ballast.tradeoffs.policy.PolicyService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the page of a policy works with. */
@Component
record PolicyDesk(
        PolicyBook book,
        PolicyService policies,
        DryRunService dryRuns,
        ExceptionBook exceptions,
        SloBudgets budgets,
        TargetService targets,
        BacklogService backlog,
        PortfolioService portfolio,
        CurrentUser user,
        LiveUpdates live,
        Clock clock) {

    /** Whether the reader may draft and ask. */
    boolean side() {
        return user.has(Role.PRODUCT) || user.has(Role.TECHNOLOGY);
    }
}
