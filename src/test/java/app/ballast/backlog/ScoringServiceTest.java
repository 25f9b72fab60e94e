package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.common.DomainException;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScoringServiceTest extends BacklogTest {

    @Autowired
    ScoringService scoring;

    @Autowired
    Clock clock;

    @Test
    void scoreIsStoredWithTheInputThatCompletesIt() {
        WorkItemDetails item = estimated(Kind.FEATURE, "Saved baskets", "3");
        enter(product, item, Input.VALUE_PER_WEEK, "8000");
        assertThat(row(item).score()).isNull();
        enter(product, item, Input.CONFIDENCE, "80");
        assertThat(row(item).costOfDelay()).isEqualByComparingTo("6400");
        assertThat(row(item).score()).isEqualByComparingTo("2133.3333");
        assertThat(now(item).version()).as("scoring is no edit").isEqualTo(item.version());
    }

    @Test
    void scoreFollowsEffortAndKind() {
        WorkItemDetails item = scored("Saved baskets", "8000");
        technology.run(() ->
                backlog.edit(item.id(), now(item).version(), effort(now(item).edit(), "6")));
        assertThat(row(item).score()).isEqualByComparingTo("1333.3333");
        assertThat(sheet(item).history().getLast().cause()).isEqualTo(ScoreChange.Cause.EFFORT);
    }

    @Test
    void onlyTheOwnerOfTheKindScores() {
        WorkItemDetails item = log(Kind.STABILITY, "Retry storm");
        assertThatThrownBy(() -> enter(product, item, Input.CONFIDENCE, "80")).isInstanceOf(DomainException.class);
        enter(technology, item, Input.CONFIDENCE, "80");
        assertThat(sheet(item).mayScore()).isFalse();
        assertThat(technology.call(() -> scoring.sheet(item.id())).mayScore()).isTrue();
    }

    @Test
    void severalPeopleMeetInTheMedianAndWideSpreadsAreFlagged() {
        WorkItemDetails item = scored("Saved baskets", "1000");
        ActingAs second = ActingAs.somebody(people, "Second", Role.PRODUCT);
        ActingAs third = ActingAs.somebody(people, "Third", Role.PRODUCT);
        enter(second, item, Input.VALUE_PER_WEEK, "2000");
        enter(third, item, Input.VALUE_PER_WEEK, "9000");
        ScoreSheet sheet = sheet(item);
        assertThat(sheet.cost().terms().getFirst().amount()).isEqualByComparingTo("2000");
        assertThat(Objects.requireNonNull(sheet.spread()).isWide()).isTrue();
        second.run(() -> scoring.remove(item.id(), Input.VALUE_PER_WEEK));
        assertThat(sheet(item).cost().terms().getFirst().amount()).isEqualByComparingTo("5000");
    }

    @Test
    void historySaysWhoChangedWhatFromWhatToWhat() {
        WorkItemDetails item = scored("Saved baskets", "8000");
        enter(product, item, Input.VALUE_PER_WEEK, "4000");
        ScoreChange last = sheet(item).history().getLast();
        assertThat(last.by()).isEqualTo("P. Manager");
        assertThat(last.input()).isEqualTo("valuePerWeek");
        assertThat(last.before()).isEqualTo("8000");
        assertThat(last.after()).isEqualTo("4000");
        assertThat(last.costOfDelay()).isEqualByComparingTo("4000");
    }

    @Test
    void queueGoesByScoreThenUnscoredThenTriageThenClosed() {
        WorkItemDetails done = accepted(scored("Done", "90000"));
        product.run(() -> backlog.move(done.id(), Status.DONE));
        WorkItemDetails waiting = scored("Waiting", "50000");
        WorkItemDetails small = accepted(scored("Small", "1000"));
        WorkItemDetails unscored = accepted(log(Kind.FEATURE, "Unscored"));
        WorkItemDetails large = accepted(scored("Large", "9000"));
        assertThat(titles(BacklogSort.QUEUE)).containsExactly("Large", "Small", "Unscored", "Waiting", "Done");
        assertThat(titles(new BacklogSort(BacklogSort.Column.SCORE, false))).startsWith("Small", "Large");
        assertThat(sheet(large).place()).isEqualTo(1);
        assertThat(Objects.requireNonNull(sheet(large).next()).id()).isEqualTo(small.id());
        assertThat(sheet(small).next()).isNull();
        assertThat(sheet(unscored).place()).isNull();
        assertThat(sheet(waiting).place()).isNull();
    }

    @Test
    void whatComesToMoreThanAnyItemCostsIsRefusedWhole() {
        WorkItemDetails item = log(Kind.FEATURE, "Saved baskets");
        enter(product, item, Input.PEOPLE_PER_WEEK, "1000000000");
        enter(product, item, Input.CONFIDENCE, "100");
        assertThatThrownBy(() -> enter(product, item, Input.VALUE_PER_PERSON, "1000000"))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("valuePerPerson"));
        assertThat(sheet(item).cost().total()).isNull();
        assertThat(row(item).costOfDelay()).isNull();
    }

    @Test
    void anotherItemsArrivalMovesNoScore() {
        WorkItemDetails item = accepted(scored("Saved baskets", "8000"));
        BigDecimal score = row(item).score();
        accepted(scored("Smaller", "10"));
        accepted(scored("Larger", "900000"));
        accepted(log(Kind.FEATURE, "Unscored"));
        assertThat(row(item).score()).isEqualTo(score);
        assertThat(sheet(item).place()).as("only its rank is another").isEqualTo(2);
    }

    @Test
    void moreCostOfDelayNeverLowersTheRank() {
        WorkItemDetails item = accepted(scored("Saved baskets", "1"));
        for (int i = 1; i <= 4; i++) {
            accepted(scored("Other " + i, String.valueOf(1_000 * i)));
        }
        int rank = Objects.requireNonNull(sheet(item).place());
        assertThat(rank).isEqualTo(5);
        for (int value = 500; value <= 5_000; value += 500) {
            enter(product, item, Input.VALUE_PER_WEEK, String.valueOf(value));
            int now = Objects.requireNonNull(sheet(item).place());
            assertThat(now).as("at %d", value).isLessThanOrEqualTo(rank);
            rank = now;
        }
        assertThat(rank).isEqualTo(1);
    }

    @Test
    void deadlineIsAddedWithItsDayAndPenalty() {
        WorkItemDetails item = now(scored("Saved baskets", "8000"));
        Plan plan = new Plan(null, LocalDate.now(clock).plusDays(14), new BigDecimal("1000"), Set.of());
        SystemActor.run("Test", () -> backlog.edit(item.id(), item.version(), planned(item.edit(), plan)));
        assertThat(row(item).costOfDelay()).isGreaterThan(new BigDecimal("8000"));
        assertThat(sheet(item).history().getLast().cause()).isEqualTo(ScoreChange.Cause.DUE);
    }

    @Test
    void ratingIsKeptAndLogged() {
        WorkItemDetails item = log(Kind.FEATURE, "Saved baskets");
        product.run(() -> scoring.rate(item.id(), Moscow.MUST));
        assertThat(sheet(item).moscow()).isEqualTo(Moscow.MUST);
        product.run(() -> scoring.rate(item.id(), null));
        assertThat(sheet(item).moscow()).isNull();
    }

    private WorkItemDetails estimated(Kind kind, String title, String effort) {
        WorkItemDetails item = log(kind, title);
        technology.run(() -> backlog.edit(item.id(), item.version(), effort(item.edit(), effort)));
        return now(item);
    }

    private WorkItemDetails scored(String title, String value) {
        WorkItemDetails item = estimated(Kind.FEATURE, title, "3");
        enter(product, item, Input.VALUE_PER_WEEK, value);
        enter(product, item, Input.CONFIDENCE, "100");
        return item;
    }

    private WorkItemDetails accepted(WorkItemDetails item) {
        product.run(() -> triage.accept(item.id()));
        return item;
    }

    private void enter(ActingAs who, WorkItemDetails item, Input input, String value) {
        who.run(() -> scoring.enter(item.id(), input, new BigDecimal(value)));
    }

    private ScoreSheet sheet(WorkItemDetails item) {
        return viewer.call(() -> scoring.sheet(item.id()));
    }

    private BacklogRow row(WorkItemDetails item) {
        return viewer.call(() -> backlog.find(BacklogFilter.ALL, BacklogSort.QUEUE, 0, 50)).stream()
                .filter(row -> row.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(BacklogSort sort) {
        return viewer.call(() -> backlog.find(BacklogFilter.ALL, sort, 0, 50)).stream()
                .map(BacklogRow::title)
                .toList();
    }

    private static WorkItemEdit planned(WorkItemEdit edit, Plan plan) {
        return new WorkItemEdit(
                edit.kind(),
                edit.title(),
                edit.service(),
                edit.effort(),
                edit.assignee(),
                edit.description(),
                edit.audience(),
                edit.customerReason(),
                edit.feasibility(),
                edit.acceptanceCriteria(),
                plan);
    }

    private static WorkItemEdit effort(WorkItemEdit edit, String weeks) {
        return new WorkItemEdit(
                edit.kind(),
                edit.title(),
                edit.service(),
                new BigDecimal(weeks),
                edit.assignee(),
                edit.description(),
                edit.audience(),
                edit.customerReason(),
                edit.feasibility(),
                edit.acceptanceCriteria(),
                edit.plan());
    }
}
