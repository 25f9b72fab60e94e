package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who had what in progress follows status and assignee, by whatever door they change. */
class WorkHistoryTest extends BacklogTest {

    @Autowired
    private WorkHistory history;

    @Autowired
    private BulkService bulk;

    @Test
    void workBeginsWithTheStatusAndEndsWithIt() {
        WorkItemDetails item = assigned("Retry storm", technology.id());
        assertThat(stints()).isEmpty();
        move(item, Status.IN_PROGRESS);
        assertThat(stints()).singleElement().satisfies(stint -> {
            assertThat(stint.person()).isEqualTo(technology.id());
            assertThat(stint.item()).isEqualTo(item.id());
            assertThat(stint.to()).isNull();
        });
        move(item, Status.IN_REVIEW);
        assertThat(stints()).singleElement().satisfies(stint -> assertThat(stint.to())
                .isNotNull());
        move(item, Status.IN_PROGRESS);
        move(item, Status.DONE);
        assertThat(stints()).hasSize(2).allSatisfy(stint -> assertThat(stint.to())
                .isNotNull());
    }

    @Test
    void whoTakesItOverHasItFromThenOn() {
        WorkItemDetails item = assigned("Retry storm", technology.id());
        move(item, Status.IN_PROGRESS);
        assign(item, product.id());
        assertThat(stints()).hasSize(2);
        assertThat(stints())
                .filteredOn(stint -> stint.to() == null)
                .extracting(WorkStint::person)
                .containsExactly(product.id());
        assign(item, null);
        assertThat(stints()).allSatisfy(stint -> assertThat(stint.to()).isNotNull());
    }

    @Test
    void anItemOfNobodyIsNobodysWork() {
        WorkItemDetails item = log(Kind.STABILITY, "Nobody's");
        technology.run(() -> triage.accept(item.id()));
        move(item, Status.IN_PROGRESS);
        assertThat(stints()).isEmpty();
        assign(item, technology.id());
        assertThat(stints()).hasSize(1);
    }

    @Test
    void severalAtOnceAreFollowedToo() {
        WorkItemDetails one = assigned("One", technology.id());
        WorkItemDetails two = assigned("Two", technology.id());
        technology.run(() -> bulk.apply(
                new BulkScope.Selected(Set.of(one.id(), two.id())), new BulkChange.ToStatus(Status.IN_PROGRESS)));
        assertThat(stints()).extracting(WorkStint::item).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void anEditOfSomethingElseChangesNothing() {
        WorkItemDetails item = assigned("Retry storm", technology.id());
        move(item, Status.IN_PROGRESS);
        List<WorkStint> before = stints();
        technology.run(() ->
                backlog.edit(item.id(), now(item).version(), titled(now(item).edit(), "Another title")));
        assertThat(stints()).isEqualTo(before);
    }

    @Test
    void theLabelUnplannedIsToldWithTheItem() {
        WorkItemDetails item = assigned("Retry storm", technology.id());
        move(item, Status.IN_PROGRESS);
        assertThat(items()).singleElement().satisfies(worked -> {
            assertThat(worked.unplanned()).isFalse();
            assertThat(worked.done()).isFalse();
        });
        WorkItemEdit edit = now(item).edit();
        technology.run(() -> backlog.edit(
                item.id(), now(item).version(), edit.planned(edit.plan().with(Set.of(WorkHistory.UNPLANNED)))));
        assertThat(items()).singleElement().satisfies(worked -> assertThat(worked.unplanned())
                .isTrue());
    }

    @Test
    void onlyTimeThatWasAskedForAndThatTheAskerSeesIsTold() {
        WorkItemDetails item = assigned("Retry storm", technology.id());
        move(item, Status.IN_PROGRESS);
        Instant now = Instant.now();
        assertThat(viewer.call(
                        () -> history.stints(checkout, now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2)))))
                .isEmpty();
        ProductId secret = secretOf(product);
        assertThatThrownBy(() -> viewer.call(() -> history.items(secret, now, now.plusSeconds(1))))
                .isInstanceOf(DomainException.class);
    }

    private WorkItemDetails assigned(String title, PersonId to) {
        WorkItemDetails item = log(Kind.STABILITY, title);
        technology.run(() -> triage.accept(item.id()));
        assign(item, to);
        return item;
    }

    private void assign(WorkItemDetails item, @org.jspecify.annotations.Nullable PersonId to) {
        technology.run(() ->
                backlog.edit(item.id(), now(item).version(), now(item).edit().assignedTo(to)));
    }

    private void move(WorkItemDetails item, Status to) {
        technology.run(() -> backlog.move(item.id(), to));
    }

    private List<WorkStint> stints() {
        Instant now = Instant.now();
        return viewer.call(() -> history.stints(checkout, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));
    }

    private List<WorkedItem> items() {
        Instant now = Instant.now();
        return viewer.call(() -> history.items(checkout, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));
    }
}
