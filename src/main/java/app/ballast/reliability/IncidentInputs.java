package app.ballast.reliability;

import app.ballast.backlog.inputs.Measured;
import app.ballast.backlog.inputs.MeasuredInputs;
import app.ballast.backlog.inputs.MeasuredItem;
import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often the service of a piece of stability work failed in the last 13 weeks, and for how long customers felt it: what
 * people said of an incident, else its length. Nothing is known where nothing failed: the work may prevent the first time.
 */
@Component
class IncidentInputs implements MeasuredInputs {

    private static final int WEEKS = 13;
    private static final int SECONDS_OF_MINUTE = 60;

    private final IncidentStore incidents;
    private final PortfolioService portfolio;
    private final Clock clock;

    IncidentInputs(IncidentStore incidents, PortfolioService portfolio, Clock clock) {
        this.incidents = incidents;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    @Override
    public List<Measured> measure(MeasuredItem item) {
        ServiceId id = item.service();
        if (item.formula() != CostFormula.STABILITY || id == null) {
            return List.of();
        }
        ServiceRef service = portfolio.serviceRefs(List.of(id)).get(id);
        if (service == null) {
            return List.of();
        }
        Instant now = clock.instant();
        List<IncidentRow> rows =
                incidents.between(Map.of(id, service), now.minus(Duration.ofDays(7L * WEEKS)), now, now);
        if (rows.isEmpty()) {
            return List.of();
        }
        double minutes =
                rows.stream().mapToDouble(IncidentInputs::minutes).average().orElse(0);
        MeasuredFrom source = MeasuredFrom.of("reliability.measured.incidents", rows.size(), service.name(), WEEKS);
        return List.of(
                new Measured(
                        Input.INCIDENTS_PER_WEEK,
                        BigDecimal.valueOf(rows.size())
                                .divide(BigDecimal.valueOf(WEEKS), 2, RoundingMode.HALF_UP)
                                .min(BigDecimal.valueOf(1_000)),
                        source),
                new Measured(
                        Input.IMPACT_MINUTES,
                        BigDecimal.valueOf(Math.min(minutes, 10_080)).setScale(0, RoundingMode.HALF_UP),
                        source));
    }

    private static double minutes(IncidentRow row) {
        Integer said = row.customerImpactMinutes();
        return said != null ? said : (double) row.downSeconds() / SECONDS_OF_MINUTE;
    }
}
