package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.audit.ActivityRow;
import app.ballast.backlog.scoring.Input;
import app.ballast.common.DomainException;
import app.ballast.people.SystemActor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QueueServiceTest extends BacklogTest {

    @Autowired
    ScoringService scoring;

    @Autowired
    QueueService queue;

    @Autowired
    ScoreRefresh refresh;

    @Test
    void aMovedItemStandsDirectlyAboveTheOtherAndSaysWhy() {
        WorkItemDetails first = scored("First", "9000");
        WorkItemDetails second = scored("Second", "5000");
        WorkItemDetails third = scored("Third", "1000");
        move(third, second, "audit in May");
        assertThat(titles()).containsExactly("First", "Third", "Second");
        BacklogRow row = rows().get(1);
        assertThat(row.over()).isEqualTo(second.key());
        assertThat(row.moveReason()).isEqualTo("audit in May");
        assertThat(row.score()).as("its score stays its own").isEqualByComparingTo("1000");
        assertThat(sheet(third).place()).isEqualTo(2);
        assertThat(Objects.requireNonNull(sheet(third).moved()).by()).isEqualTo("P. Manager");
        assertThat(sheet(first).moved()).isNull();
    }

    @Test
    void aMovedItemFollowsTheOtherWhenItsScoreChanges() {
        scored("First", "9000");
        WorkItemDetails second = scored("Second", "5000");
        WorkItemDetails third = scored("Third", "1000");
        move(third, second, "together");
        enter(second, "20000");
        assertThat(titles()).containsExactly("Third", "Second", "First");
        enter(third, "2000");
        assertThat(titles()).as("its own score moves it nowhere").containsExactly("Third", "Second", "First");
    }

    @Test
    void anotherDayMovesNothingBack() {
        scored("First", "9000");
        WorkItemDetails second = scored("Second", "5000");
        WorkItemDetails third = scored("Third", "1000");
        move(third, second, "audit in May");
        SystemActor.run("Test", refresh::refreshAll);
        assertThat(titles()).containsExactly("First", "Third", "Second");
    }

    @Test
    void theLatestMoveStandsNextToTheOtherAndChainsHoldTogether() {
        WorkItemDetails a = scored("A", "9000");
        WorkItemDetails b = scored("B", "3000");
        WorkItemDetails c = scored("C", "2000");
        WorkItemDetails d = scored("D", "1000");
        move(b, a, "one");
        move(c, a, "two");
        assertThat(titles()).containsExactly("B", "C", "A", "D");
        move(d, c, "with it");
        assertThat(titles()).containsExactly("B", "D", "C", "A");
    }

    @Test
    void anItemThatIsLetGoStandsByItsScoreAgain() {
        WorkItemDetails first = scored("First", "9000");
        WorkItemDetails second = scored("Second", "5000");
        move(second, first, "audit in May");
        assertThat(titles()).containsExactly("Second", "First");
        product.run(() -> queue.letGo(second.id()));
        assertThat(titles()).containsExactly("First", "Second");
        assertThat(sheet(second).moved()).isNull();
    }

    @Test
    void itsPlaceOutlivesTheOther() {
        WorkItemDetails first = scored("First", "9000");
        WorkItemDetails second = scored("Second", "5000");
        WorkItemDetails third = scored("Third", "1000");
        move(third, first, "audit in May");
        product.run(() -> backlog.move(first.id(), Status.DONE));
        assertThat(titles()).containsExactly("Third", "Second", "First");
        product.run(() -> backlog.move(third.id(), Status.DONE));
        assertThat(titles()).startsWith("Second");
        product.run(() -> backlog.move(third.id(), Status.READY));
        assertThat(titles()).startsWith("Third", "Second");
        assertThat(second.title()).isEqualTo("Second");
    }

    @Test
    void circlesAndMovesOutsideTheQueueAreRefused() {
        WorkItemDetails first = scored("First", "9000");
        WorkItemDetails second = scored("Second", "5000");
        WorkItemDetails waiting = log(Kind.FEATURE, "Waiting");
        move(second, first, "audit");
        assertRefused(() -> move(first, second, "back"), "over");
        assertRefused(() -> move(first, first, "self"), "over");
        assertRefused(() -> move(first, waiting, "not queued"), "over");
        assertRefused(() -> move(waiting, first, "not queued"), "item");
        assertRefused(() -> move(second, first, " "), "reason");
    }

    @Test
    void acrossKindsEitherSideMovesAndTheOtherIsTold() {
        WorkItemDetails feature = scored("Feature", "9000");
        WorkItemDetails debt = log(Kind.TECH_DEBT, "Debt");
        technology.run(() -> triage.accept(debt.id()));
        WorkItemDetails second = scored("Second", "100");
        assertThatThrownBy(() -> technology.run(() -> queue.moveOver(second.id(), feature.key(), "mine")))
                .as("within a kind its owner moves")
                .isInstanceOf(DomainException.class);
        technology.run(() -> queue.moveOver(debt.id(), feature.key(), "certificates end in May"));
        assertThat(titles()).startsWith("Debt", "Feature");
        assertThat(product.call(() -> talk.history(feature.id(), 10)))
                .extracting(ActivityRow::action, ActivityRow::note)
                .contains(tuple("was passed by", "certificates end in May"));
    }

    private static void assertRefused(Runnable move, String field) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
    }

    private void move(WorkItemDetails item, WorkItemDetails over, String reason) {
        product.run(() -> queue.moveOver(item.id(), over.key(), reason));
    }

    private WorkItemDetails scored(String title, String value) {
        WorkItemDetails item = log(Kind.FEATURE, title);
        WorkItemEdit edit = item.edit();
        technology.run(() -> backlog.edit(
                item.id(),
                item.version(),
                new WorkItemEdit(
                        edit.kind(),
                        edit.title(),
                        edit.service(),
                        BigDecimal.ONE,
                        edit.assignee(),
                        edit.description(),
                        edit.audience(),
                        edit.customerReason(),
                        edit.feasibility(),
                        edit.acceptanceCriteria(),
                        edit.plan())));
        enter(item, value);
        product.run(() -> scoring.enter(item.id(), Input.CONFIDENCE, BigDecimal.valueOf(100)));
        product.run(() -> triage.accept(item.id()));
        return now(item);
    }

    private void enter(WorkItemDetails item, String value) {
        product.run(() -> scoring.enter(item.id(), Input.VALUE_PER_WEEK, new BigDecimal(value)));
    }

    private ScoreSheet sheet(WorkItemDetails item) {
        return product.call(() -> scoring.sheet(item.id()));
    }

    private List<BacklogRow> rows() {
        return viewer.call(() -> backlog.find(BacklogFilter.ALL, BacklogSort.QUEUE, 0, 50));
    }

    private List<String> titles() {
        return rows().stream().map(BacklogRow::title).toList();
    }
}
