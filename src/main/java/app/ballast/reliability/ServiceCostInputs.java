package app.ballast.reliability;

import app.ballast.backlog.inputs.Measured;
import app.ballast.backlog.inputs.MeasuredInputs;
import app.ballast.backlog.inputs.MeasuredItem;
import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a minute of outage of an item's service and an hour of the people who work on it cost today: the prices in the scores
 * of stability work, and the second in those of tech debt. Nothing where nobody has said what the service costs.
 */
@Component
class ServiceCostInputs implements MeasuredInputs {

    private final ServiceCosts costs;
    private final PortfolioService portfolio;

    ServiceCostInputs(ServiceCosts costs, PortfolioService portfolio) {
        this.costs = costs;
        this.portfolio = portfolio;
    }

    @Override
    public List<Measured> measure(MeasuredItem item) {
        ServiceId id = item.service();
        if (item.formula() == CostFormula.FEATURE || id == null) {
            return List.of();
        }
        ServiceRef service = portfolio.serviceRefs(List.of(id)).get(id);
        if (service == null) {
            return List.of();
        }
        ServiceCost cost = costs.today(id);
        MeasuredFrom source = MeasuredFrom.of("reliability.measured.cost", service.name(), cost.from());
        List<Measured> found = new ArrayList<>();
        BigDecimal minute = cost.outageMinute();
        if (minute != null && item.formula() == CostFormula.STABILITY) {
            found.add(new Measured(Input.COST_PER_MINUTE, minute, source));
        }
        BigDecimal hour = cost.peopleHour();
        if (hour != null) {
            found.add(new Measured(Input.HOURLY_COST, hour, source));
        }
        return found;
    }
}
