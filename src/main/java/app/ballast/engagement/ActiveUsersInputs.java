package app.ballast.engagement;

import app.ballast.backlog.inputs.Measured;
import app.ballast.backlog.inputs.MeasuredInputs;
import app.ballast.backlog.inputs.MeasuredItem;
import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.portfolio.PortfolioService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How many people a product reached in a week: its active users of seven days, on the last day that was counted, no more than
 * 28 days ago. Distinct counts do not add up, so that no other window is taken for a week.
 */
@Component
class ActiveUsersInputs implements MeasuredInputs {

    private static final int WEEK = 7;
    private static final Duration OLDEST = Duration.ofDays(28);

    private final MetricsService metrics;
    private final PortfolioService portfolio;
    private final Clock clock;

    ActiveUsersInputs(MetricsService metrics, PortfolioService portfolio, Clock clock) {
        this.metrics = metrics;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    @Override
    public List<Measured> measure(MeasuredItem item) {
        if (item.formula() != CostFormula.FEATURE
                || !portfolio.visibleProducts().contains(item.product())) {
            return List.of();
        }
        Instant now = clock.instant();
        Optional<SeriesPoint> latest = metrics.series(item.product()).stream()
                .filter(series -> ActiveUsersSeries.is(series) && ActiveUsersSeries.window(series) == WEEK)
                .map(SeriesRef::id)
                .findFirst()
                .flatMap(id -> metrics.latest(id, now))
                .filter(point -> !point.at().isBefore(now.minus(OLDEST)));
        return latest
                .map(point -> new Measured(
                        Input.PEOPLE_PER_WEEK,
                        BigDecimal.valueOf(Math.round(point.value())),
                        MeasuredFrom.of(
                                "engagement.measured.active-users",
                                portfolio.product(item.product()).name(),
                                point.date())))
                .stream()
                .toList();
    }
}
