package app.ballast.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.inputs.Measured;
import app.ballast.backlog.inputs.MeasuredItem;
import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesRef;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActiveUsersInputsTest extends ProductTest {

    @Autowired
    private ActiveUsersInputs inputs;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private Clock clock;

    @Test
    void theLatestSevenDaysCountAsAWeek() {
        count(checkout, 7, 3, 9_000);
        count(checkout, 7, 2, 9_400);
        List<Measured> found = measured(checkout, CostFormula.FEATURE);
        assertThat(found).extracting(Measured::input).containsExactly(Input.PEOPLE_PER_WEEK);
        assertThat(found.getFirst().value()).isEqualByComparingTo("9400");
        assertThat(found.getFirst().from())
                .isEqualTo(MeasuredFrom.of("engagement.measured.active-users", "Checkout", day(2)));
    }

    @Test
    void noOtherWindowIsTakenForAWeek() {
        count(checkout, 1, 1, 2_000);
        count(checkout, 28, 1, 30_000);
        count(checkout, 30, 1, 31_000);
        assertThat(measured(checkout, CostFormula.FEATURE)).isEmpty();
    }

    @Test
    void aCountOfLongAgoIsNoneOfNow() {
        count(checkout, 7, 29, 9_400);
        assertThat(measured(checkout, CostFormula.FEATURE)).isEmpty();
        count(checkout, 7, 27, 9_300);
        assertThat(measured(checkout, CostFormula.FEATURE)).hasSize(1);
    }

    @Test
    void onlyFeaturesReachPeopleAndOnlyThoseOfTheProductThatOneSees() {
        ActingAs insider = somebody("Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        count(checkout, 7, 1, 9_400);
        count(secret, 7, 1, 50);
        assertThat(measured(checkout, CostFormula.STABILITY)).isEmpty();
        assertThat(measured(checkout, CostFormula.TECH_DEBT)).isEmpty();
        MeasuredItem hidden = new MeasuredItem(secret, null, CostFormula.FEATURE);
        assertThat(viewer.call(() -> inputs.measure(hidden))).isEmpty();
        assertThat(insider.call(() -> inputs.measure(hidden))).hasSize(1);
    }

    private LocalDate day(int ago) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(ago);
    }

    private void count(ProductId of, int window, int ago, long people) {
        SystemActor.run("Test", () -> {
            SeriesRef series = metrics.define(ActiveUsersSeries.of(portfolio.product(of), window));
            metrics.record(series.id(), List.of(NewPoint.of(day(ago), people)), PointOrigin.IMPORT);
        });
    }

    private List<Measured> measured(ProductId of, CostFormula formula) {
        return SystemActor.call("Test", () -> inputs.measure(new MeasuredItem(of, null, formula)));
    }
}
