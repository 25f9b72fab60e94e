package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.scoring.Input;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Interest paid: Σ interest of open debt items, in money and in hours per week. */
class InterestPaidTest extends BacklogTest {

    @Autowired
    private DebtInterest interest;

    @Autowired
    private ScoringService scoring;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void itIsTheSumOverTheOpenDebtInMoneyAndHours() {
        debt("Legacy schema", "12", "75", "1", "40000", "100");
        debt("Old build", "4", "75", null, null, "50");
        InterestPaid paid = paid();
        assertThat(paid.money()).as("12 × 75 + 1 % × 40,000, and 4 × 75 × 50 %").isEqualByComparingTo("1450");
        assertThat(paid.hours()).as("12, and 4 × 50 %").isEqualByComparingTo("14");
        assertThat(paid.known()).isEqualTo(2);
        assertThat(paid.unknown()).isZero();
    }

    @Test
    void aDebtThatOnlyFailsLosesNoHours() {
        debt("Certificate by hand", null, null, "2", "10000", "100");
        assertThat(paid().money()).isEqualByComparingTo("200");
        assertThat(paid().hours()).isZero();
    }

    @Test
    void anItemThatIsNotScoredIsCountedBesideIt() {
        debt("Legacy schema", "12", "75", null, null, "100");
        debt("Nobody knows", "12", "75", null, null, null);
        assertThat(paid().known()).isEqualTo(1);
        assertThat(paid().unknown()).isEqualTo(1);
        assertThat(paid().money()).isEqualByComparingTo("900");
    }

    @Test
    void aDeadlineIsNoInterest() {
        WorkItemDetails item = now(debt("Old licence", "4", "75", null, null, "100"));
        database.sql("update work_item set due_on = ?, deadline_penalty = 26000 where id = ?")
                .param(LocalDate.now(clock).plusWeeks(2))
                .param(item.id().value())
                .update();
        technology.run(() -> scoring.enter(item.id(), Input.CONFIDENCE, BigDecimal.valueOf(100)));
        technology.run(() -> scoring.enter(item.id(), Input.HOURS_LOST, BigDecimal.valueOf(5)));
        assertThat(technology.call(() -> scoring.sheet(item.id())).cost().total())
                .isGreaterThan(new BigDecimal("10000"));
        assertThat(paid().money()).isEqualByComparingTo("375");
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "IN_PROGRESS", "IN_REVIEW"})
    void whatIsBeingPaidBackStillCosts(Status status) {
        WorkItemDetails item = debt("Legacy schema", "12", "75", null, null, "100");
        technology.run(() -> backlog.move(item.id(), status));
        assertThat(paid().money()).isEqualByComparingTo("900");
    }

    @Test
    void whatIsDoneOrWaitsForTriageOrIsNoDebtCostsNothing() {
        WorkItemDetails done = debt("Legacy schema", "12", "75", null, null, "100");
        technology.run(() -> backlog.move(done.id(), Status.DONE));
        WorkItemDetails waits = log(Kind.TECH_DEBT, "Waits");
        score(waits, "12", "75", null, null, "100");
        WorkItemDetails stability = log(Kind.STABILITY, "Retry storm");
        technology.run(() -> triage.accept(stability.id()));
        assertThat(all()).isEmpty();
        technology.run(() -> triage.accept(waits.id()));
        assertThat(paid().money()).isEqualByComparingTo("900");
    }

    @Test
    void theItemsBehindItComeDearestFirst() {
        debt("Cheap", "1", "75", null, null, "100");
        debt("Dear", "10", "75", null, null, "100");
        debt("Free", "0", "75", null, null, "100");
        List<DebtItem> items = viewer.call(() -> interest.items(checkout, 10));
        assertThat(items).extracting(DebtItem::title).containsExactly("Dear", "Cheap");
        assertThat(items.getFirst().said()).isNotNull();
        assertThat(items.getFirst().hours()).isEqualByComparingTo("10");
        assertThat(paid().known()).isEqualTo(3);
    }

    @Test
    void aRestrictedProductPaysNothingThatOthersSee() {
        ProductId secret = secretOf(product);
        assertThat(viewer.call(() -> interest.paid(List.of(secret, checkout)))).isEmpty();
    }

    @Test
    void itsPastIsRemembered() {
        WorkItemDetails item = debt("Legacy schema", "12", "75", null, null, "100");
        technology.run(() -> scoring.enter(item.id(), Input.HOURS_LOST, new BigDecimal("20")));
        List<String> past = database.sql("select cast(interest as varchar(20)) as interest from score_history"
                        + " where item_id = ? and interest is not null order by id")
                .param(item.id().value())
                .query((row, n) -> row.getString("interest"))
                .list();
        assertThat(past).containsExactly("900.00", "1500.00");
    }

    private WorkItemDetails debt(
            String title,
            @Nullable String hours,
            @Nullable String hourly,
            @Nullable String percent,
            @Nullable String cost,
            @Nullable String confidence) {
        WorkItemDetails item = log(Kind.TECH_DEBT, title);
        score(item, hours, hourly, percent, cost, confidence);
        technology.run(() -> triage.accept(item.id()));
        return item;
    }

    private void score(
            WorkItemDetails item,
            @Nullable String hours,
            @Nullable String hourly,
            @Nullable String percent,
            @Nullable String cost,
            @Nullable String confidence) {
        enter(item, Input.HOURS_LOST, hours);
        enter(item, Input.HOURLY_COST, hourly);
        enter(item, Input.FAILURE_PROBABILITY, percent);
        enter(item, Input.FAILURE_COST, cost);
        enter(item, Input.CONFIDENCE, confidence);
    }

    private void enter(WorkItemDetails item, Input input, @Nullable String value) {
        if (value != null) {
            technology.run(() -> scoring.enter(item.id(), input, new BigDecimal(value)));
        }
    }

    private Map<ProductId, InterestPaid> all() {
        return viewer.call(() -> interest.paid(List.of(checkout)));
    }

    private InterestPaid paid() {
        return Objects.requireNonNull(all().get(checkout));
    }
}
