package app.ballast.reliability.ui;

import app.ballast.backlog.DebtInterest;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.metrics.MetricsService;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.reliability.DeliveryService;
import app.ballast.reliability.DeploymentService;
import app.ballast.reliability.IncidentReadings;
import app.ballast.reliability.MaintenanceService;
import app.ballast.reliability.ReliabilityService;
import app.ballast.reliability.SloBudgets;
import app.ballast.reliability.SloService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the Reliability pages work with. */
@Component
record ReliabilityDesk(
        SloService slos,
        SloBudgets budgets,
        ReliabilityService reliability,
        IncidentReadings incidents,
        MaintenanceService maintenance,
        DeploymentService deployments,
        DeliveryService delivery,
        MetricsService metrics,
        PortfolioService portfolio,
        CapacityService capacity,
        ServiceCosts costs,
        DebtInterest interest,
        CurrentUser user,
        LiveUpdates live,
        Clock clock) {

    /** Whether the reader may change SLOs, maintenance and deployments. */
    boolean keeper() {
        return user.has(Role.TECHNOLOGY);
    }
}
