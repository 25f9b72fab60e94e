package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.InputReading;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An input that is filled from data follows the data, until a person says otherwise. */
class FilledInputsTest extends BacklogTest {

    @Autowired
    private ScoringService scoring;

    @Autowired
    private ScoreRefresh night;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ServiceCosts costs;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private ServiceId shop = new ServiceId(0);

    @BeforeEach
    void aServiceThatCosts600AMinuteAnd75AnHour() {
        shop = SystemActor.call("Test", () -> services.add("Shop", Map.of(checkout, true)));
        cost("600", "75");
    }

    @Test
    void aNewItemsPricesAreFilledFromItsService() {
        WorkItemDetails item = stability();
        assertThat(value(item, Input.COST_PER_MINUTE)).isEqualByComparingTo("600");
        assertThat(value(item, Input.HOURLY_COST)).isEqualByComparingTo("75");
        assertThat(source(item)).isEqualTo(MeasuredFrom.of("reliability.measured.cost", "Shop", today()));
        assertThat(sheet(item).cost().total()).as("prices alone are no score").isNull();
    }

    @Test
    void itFollowsTheServiceAsSoonAsThatCostsSomethingElse() {
        WorkItemDetails item = scored();
        assertThat(sheet(item).cost().total()).isEqualByComparingTo("6000");

        cost("700", "75");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sheet(item).cost().total()).isEqualByComparingTo("7000"));
        ScoreChange last = sheet(item).history().getLast();
        assertThat(last.cause()).isEqualTo(ScoreChange.Cause.MEASURED);
        assertThat(last.by()).isEqualTo("Score refresh");
        assertThat(last.before()).isEqualTo("600");
        assertThat(last.after()).isEqualTo("700");
    }

    @Test
    void aPersonsWordGoesBeforeBothAreShownAndTakenBackItFollowsAgain() {
        WorkItemDetails item = scored();
        technology.run(() -> scoring.enter(item.id(), Input.COST_PER_MINUTE, new BigDecimal("900")));
        assertThat(sheet(item).cost().total()).isEqualByComparingTo("9000");

        pricedInThePast("650");
        int before = sheet(item).history().size();
        refresh();

        InputReading both = Objects.requireNonNull(reading(item, Input.COST_PER_MINUTE));
        assertThat(both.isOverridden()).isTrue();
        assertThat(both.value()).isEqualByComparingTo("900");
        assertThat(Objects.requireNonNull(both.measured()).value()).isEqualByComparingTo("650");
        assertThat(sheet(item).history()).as("what does not count is not told").hasSize(before);

        technology.run(() -> scoring.remove(item.id(), Input.COST_PER_MINUTE));
        assertThat(sheet(item).cost().total()).isEqualByComparingTo("6500");
    }

    @Test
    void aPriceOfTomorrowFillsTomorrow() {
        WorkItemDetails item = scored();
        SystemActor.run(
                "Test",
                () -> costs.set("shop", new ServiceCost(today().plusDays(1), new BigDecimal("800"), null, null), null));
        refresh();
        assertThat(sheet(item).cost().total()).isEqualByComparingTo("6000");
        database.sql("update service_cost set from_day = :day where outage_minute = 800")
                .param("day", today().minusDays(1))
                .update();
        database.sql("delete from service_cost where outage_minute = 600").update();
        refresh();
        assertThat(sheet(item).cost().total()).isEqualByComparingTo("8000");
        assertThat(reading(item, Input.HOURLY_COST)).as("no longer known").isNull();
    }

    @Test
    void whatWasStoredAsTextBeforeIsStillTold() {
        WorkItemDetails item = stability();
        database.sql("update score_input set source = '6 incidents of Shop in 13 weeks'")
                .update();
        assertThat(source(item)).isEqualTo(MeasuredFrom.of("score.measured.text", "6 incidents of Shop in 13 weeks"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void cost(String minute, String hour) {
        SystemActor.run(
                "Test",
                () -> costs.set(
                        "shop", new ServiceCost(today(), new BigDecimal(minute), new BigDecimal(hour), null), null));
    }

    /** Without news of it, so that only the night can learn of it. */
    private void pricedInThePast(String minute) {
        database.sql("update service_cost set outage_minute = :amount")
                .param("amount", new BigDecimal(minute))
                .update();
    }

    private void refresh() {
        SystemActor.run("Score refresh", night::refreshAll);
    }

    private WorkItemDetails stability() {
        ItemKey key = viewer.call(() ->
                backlog.log(new NewWorkItem(checkout, Kind.STABILITY, "Retry storm", shop, null, "", "", "", "", "")));
        return viewer.call(() -> backlog.details(key));
    }

    /** Prevents an outage of 10 minutes a week. */
    private WorkItemDetails scored() {
        WorkItemDetails item = stability();
        technology.run(() -> {
            scoring.enter(item.id(), Input.INCIDENTS_PER_WEEK, BigDecimal.ONE);
            scoring.enter(item.id(), Input.IMPACT_MINUTES, BigDecimal.TEN);
            scoring.enter(item.id(), Input.CONFIDENCE, BigDecimal.valueOf(100));
            triage.accept(item.id());
        });
        return item;
    }

    private ScoreSheet sheet(WorkItemDetails item) {
        return viewer.call(() -> scoring.sheet(item.id()));
    }

    private @Nullable InputReading reading(WorkItemDetails item, Input input) {
        return sheet(item).readings().get(input);
    }

    private BigDecimal value(WorkItemDetails item, Input input) {
        return Objects.requireNonNull(reading(item, input)).value();
    }

    private @Nullable MeasuredFrom source(WorkItemDetails item) {
        InputReading reading = Objects.requireNonNull(reading(item, Input.COST_PER_MINUTE));
        return Objects.requireNonNull(reading.measured()).source();
    }
}
