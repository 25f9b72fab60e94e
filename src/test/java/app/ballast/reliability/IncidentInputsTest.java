package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.inputs.Measured;
import app.ballast.backlog.inputs.MeasuredItem;
import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.ProductTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentInputsTest extends ProductTest {

    @Autowired
    private IncidentInputs inputs;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private IncidentService reported;

    @Autowired
    private Clock clock;

    @Test
    void incidentsOfThirteenWeeksGiveFrequencyAndMinutes() {
        ServiceId shop = SystemActor.call("Test", () -> services.add("Shop", Map.of(checkout, true)));
        assertThat(measured(shop, CostFormula.STABILITY))
                .as("nothing failed, nothing known")
                .isEmpty();
        Instant now = clock.instant();
        report(shop, now.minus(Duration.ofDays(80)), 40, null);
        report(shop, now.minus(Duration.ofDays(10)), 60, 20);
        report(shop, now.minus(Duration.ofDays(100)), 500, null);

        List<Measured> found = measured(shop, CostFormula.STABILITY);

        assertThat(found).extracting(Measured::input).containsExactly(Input.INCIDENTS_PER_WEEK, Input.IMPACT_MINUTES);
        assertThat(found.getFirst().value()).isEqualByComparingTo("0.15");
        assertThat(found.getLast().value()).isEqualByComparingTo("30");
        assertThat(found.getFirst().from()).isEqualTo(MeasuredFrom.of("reliability.measured.incidents", 2, "Shop", 13));
        assertThat(measured(shop, CostFormula.FEATURE)).isEmpty();
    }

    private List<Measured> measured(ServiceId service, CostFormula formula) {
        return SystemActor.call("Test", () -> inputs.measure(new MeasuredItem(checkout, service, formula)));
    }

    private void report(ServiceId service, Instant at, int minutes, @Nullable Integer impact) {
        technology.run(() -> reported.open(new IncidentDraft(
                new IncidentNotes("Down", 2, impact),
                List.of(service),
                at,
                null,
                at.plus(Duration.ofMinutes(minutes)),
                "",
                "")));
    }
}
