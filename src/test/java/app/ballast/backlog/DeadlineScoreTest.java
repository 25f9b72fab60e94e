package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.backlog.scoring.Term;
import app.ballast.people.SystemActor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deadline is a term of the score, from its first day to its last, and each night moves it on. */
class DeadlineScoreTest extends BacklogTest {

    private static final BigDecimal PENALTY = new BigDecimal("26000");

    @Autowired
    private ScoringService scoring;

    @Autowired
    private ScoreRefresh night;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void thirteenWeeksAheadAThirteenthOfThePenaltyIsAddedAWeek() {
        WorkItemDetails item = worth1000();

        due(item, today().plusWeeks(13));

        assertThat(costOfDelay(item)).isEqualByComparingTo("3000");
        assertThat(row(item).score()).isEqualByComparingTo("1500");
        assertThat(last(item).cause()).isEqualTo(ScoreChange.Cause.DUE);
        assertThat(sheet(item).cost().terms().getLast()).satisfies(term -> {
            assertThat(term.name()).isEqualTo(Term.Name.DEADLINE);
            assertThat(term.amount()).isEqualByComparingTo("2000");
        });
    }

    @Test
    void nothingIsAddedBeforeAndAllOfItInTheLastWeek() {
        WorkItemDetails item = worth1000();
        due(item, today().plusWeeks(13).plusDays(1));
        assertThat(costOfDelay(item)).isEqualByComparingTo("1000");
        due(item, today().plusWeeks(1));
        assertThat(costOfDelay(item)).isEqualByComparingTo("27000");
        due(item, today());
        assertThat(costOfDelay(item)).isEqualByComparingTo("27000");
    }

    @Test
    void eachNightCountsTheDeadlineFromTheNewDayAndSaysSo() {
        WorkItemDetails item = accepted(worth1000());
        due(item, today().plusWeeks(13).plusDays(1));
        int before = sheet(item).history().size();

        asIfADayHadPassed(item);
        refresh();

        assertThat(costOfDelay(item)).isEqualByComparingTo("3000");
        assertThat(sheet(item).history()).hasSize(before + 1);
        assertThat(last(item).cause()).isEqualTo(ScoreChange.Cause.DEADLINE);
        assertThat(last(item).by()).isEqualTo("Score refresh");
        assertThat(last(item).costOfDelay()).isEqualByComparingTo("3000");

        refresh();
        assertThat(sheet(item).history()).as("what has not changed is not told").hasSize(before + 1);
    }

    @Test
    void pastItsDayTheTermDropsOutAndTheItemIsFlagged() {
        WorkItemDetails item = accepted(worth1000());
        due(item, today());

        asIfADayHadPassed(item);
        refresh();

        assertThat(costOfDelay(item)).isEqualByComparingTo("1000");
        assertThat(sheet(item).cost().deadlinePast()).isTrue();
        assertThat(sheet(item).cost().terms()).extracting(Term::name).doesNotContain(Term.Name.DEADLINE);
        assertThat(last(item).cause()).isEqualTo(ScoreChange.Cause.DEADLINE_PASSED);
    }

    @Test
    void aDayWithoutAPenaltyAndAPenaltyWithoutADayAddNothing() {
        WorkItemDetails item = worth1000();
        plan(item, today().plusWeeks(2), null);
        assertThat(costOfDelay(item)).isEqualByComparingTo("1000");
        plan(item, null, PENALTY);
        assertThat(costOfDelay(item)).isEqualByComparingTo("1000");
        assertThat(sheet(item).deadline()).isNull();
    }

    @Test
    void aDeadlineAloneIsACostOfDelay() {
        WorkItemDetails item = log(Kind.TECH_DEBT, "Certificates end");
        due(item, today().plusWeeks(2));
        assertThat(costOfDelay(item)).isEqualByComparingTo("13000");
        assertThat(sheet(item).cost().missing()).isEmpty();
    }

    @Test
    void anEditOfTheDeadlineIsNotToldAsTheWorkOfTheNight() {
        WorkItemDetails item = worth1000();
        WorkItemEdit edit = now(item).edit();
        WorkItemEdit debt = edit.taking(
                Set.of(ItemField.KIND, ItemField.DUE_ON, ItemField.DEADLINE_PENALTY),
                new WorkItemEdit(
                        Kind.TECH_DEBT,
                        edit.title(),
                        null,
                        null,
                        null,
                        "",
                        "",
                        "",
                        "",
                        "",
                        new Plan(null, today().plusWeeks(2), PENALTY, Set.of())));
        SystemActor.run("Test", () -> backlog.edit(item.id(), now(item).version(), debt));
        assertThat(sheet(item).history()).extracting(ScoreChange::cause).doesNotContain(ScoreChange.Cause.DEADLINE);
        assertThat(last(item).cause()).isEqualTo(ScoreChange.Cause.KIND);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A feature of two person-weeks that costs 1,000 a week. */
    private WorkItemDetails worth1000() {
        WorkItemDetails item = log(Kind.FEATURE, "Saved baskets");
        product.run(() -> {
            scoring.enter(item.id(), Input.VALUE_PER_WEEK, new BigDecimal("1000"));
            scoring.enter(item.id(), Input.CONFIDENCE, new BigDecimal("100"));
        });
        WorkItemEdit edit = item.edit();
        technology.run(() -> backlog.edit(
                item.id(),
                now(item).version(),
                edit.taking(
                        Set.of(ItemField.EFFORT),
                        new WorkItemEdit(
                                edit.kind(),
                                edit.title(),
                                null,
                                BigDecimal.TWO,
                                null,
                                "",
                                "",
                                "",
                                "",
                                "",
                                Plan.NONE))));
        return now(item);
    }

    private WorkItemDetails accepted(WorkItemDetails item) {
        product.run(() -> triage.accept(item.id()));
        return now(item);
    }

    private void due(WorkItemDetails item, LocalDate day) {
        plan(item, day, PENALTY);
    }

    private void plan(WorkItemDetails item, @Nullable LocalDate day, @Nullable BigDecimal penalty) {
        WorkItemDetails present = now(item);
        SystemActor.run(
                "Test",
                () -> backlog.edit(
                        item.id(), present.version(), present.edit().planned(new Plan(null, day, penalty, Set.of()))));
    }

    /** Moves the deadline instead of the time. */
    private void asIfADayHadPassed(WorkItemDetails item) {
        LocalDate due = Objects.requireNonNull(now(item).edit().plan().dueOn());
        database.sql("update work_item set due_on = :day where id = :id")
                .param("day", due.minusDays(1))
                .param("id", item.id().value())
                .update();
    }

    private void refresh() {
        SystemActor.run("Score refresh", night::refreshAll);
    }

    private ScoreSheet sheet(WorkItemDetails item) {
        return viewer.call(() -> scoring.sheet(item.id()));
    }

    private ScoreChange last(WorkItemDetails item) {
        return sheet(item).history().getLast();
    }

    private @Nullable BigDecimal costOfDelay(WorkItemDetails item) {
        return row(item).costOfDelay();
    }

    private BacklogRow row(WorkItemDetails item) {
        return viewer.call(() -> backlog.among(BacklogFilter.ALL, List.of(item.id())))
                .getFirst();
    }
}
