package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.support.ActingAs;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BulkServiceTest extends BacklogTest {

    private static final BulkScope ALL = new BulkScope.Matching(BacklogFilter.ALL);

    @Autowired
    private BulkService bulk;

    @Autowired
    private QueueService queue;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void bulkStatusMovesAcceptedWorkAndListsWhatIsRefused() {
        WorkItemDetails one = accepted(Kind.FEATURE, "One");
        WorkItemDetails two = accepted(Kind.STABILITY, "Two");
        WorkItemDetails fresh = log(Kind.FEATURE, "Fresh");
        BulkChange change = new BulkChange.ToStatus(Status.READY);
        BulkOutcome preview = product.call(() -> bulk.preview(ALL, change));
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.refusals()).extracting(BulkOutcome.Refused::key).containsExactly(two.key(), fresh.key());
        assertThat(now(one).status()).as("a preview changes nothing").isEqualTo(Status.ACCEPTED);

        BulkOutcome done = product.call(() -> bulk.apply(ALL, change));
        assertThat(done.changed()).isEqualTo(preview.changed());
        assertThat(done.refused()).isEqualTo(preview.refused());
        assertThat(now(one).status()).isEqualTo(Status.READY);
        assertThat(now(two).status()).isEqualTo(Status.ACCEPTED);
        assertThat(product.call(() -> bulk.apply(ALL, change)).unchanged()).isEqualTo(1);

        assertThat(product.call(() -> bulk.undo(done.undo())).changed()).isEqualTo(1);
        assertThat(now(one).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void bulkReleasePlansItemsOfItsProductAlone() {
        ActingAs program = ActingAs.somebody(people, "Pro Gram", Role.PROGRAM);
        ProductId payments = SystemActor.call("Test", () -> settings.add(NewProduct.open("PAY", "Payments")));
        ReleaseId release = program.call(() -> releases.add(checkout, "2.4", LocalDate.of(2027, 3, 1)));
        WorkItemDetails mine = log(Kind.STABILITY, "Mine");
        viewer.run(() -> backlog.log(NewWorkItem.of(payments, Kind.FEATURE, "Other")));
        BulkOutcome done = program.call(() -> bulk.apply(ALL, new BulkChange.ToRelease(release)));
        assertThat(done.changed()).isEqualTo(1);
        assertThat(done.refusals()).singleElement().satisfies(refused -> assertThat(refused.why())
                .hasMessageContaining("2.4"));
        assertThat(now(mine).edit().plan().release()).isEqualTo(release);
        program.run(() -> bulk.undo(done.undo()));
        assertThat(now(mine).edit().plan().release()).isNull();
    }

    @Test
    void bulkLabelsAreAddedAndTakenAwayAndTheOthersStay() {
        WorkItemDetails item = log(Kind.FEATURE, "One");
        product.run(() ->
                backlog.edit(item.id(), item.version(), item.edit().planned(Plan.NONE.with(Set.of("keep", "drop")))));
        BulkScope selected = new BulkScope.Selected(Set.of(item.id()));
        BulkOutcome done = product.call(
                () -> bulk.apply(selected, new BulkChange.ToLabels(Set.of("Fresh"), Set.of("drop", "absent"))));
        assertThat(now(item).edit().plan().labels()).containsExactly("fresh", "keep");
        product.run(() -> bulk.undo(done.undo()));
        assertThat(now(item).edit().plan().labels()).containsExactly("drop", "keep");
    }

    @Test
    void bulkAssigneeGivesItemsToSomebodyAndBack() {
        WorkItemDetails item = log(Kind.FEATURE, "One");
        log(Kind.TECH_DEBT, "Debt");
        BulkOutcome done = product.call(() -> bulk.apply(ALL, new BulkChange.ToAssignee(viewer.id())));
        assertThat(done.changed()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(1);
        assertThat(now(item).edit().assignee()).isEqualTo(viewer.id());
        product.run(() -> bulk.undo(done.undo()));
        assertThat(now(item).edit().assignee()).isNull();
        assertThat(viewer.call(() -> talk.history(item.id(), 5)))
                .extracting("field")
                .contains("assignee");
    }

    @Test
    void ofAChangeThatIsRefusedInPartTheRefusalsAreListedAndOneUndoTakesBackTheRest() {
        WorkItemDetails one = accepted(Kind.FEATURE, "One");
        WorkItemDetails two = accepted(Kind.FEATURE, "Two");
        WorkItemDetails others = accepted(Kind.TECH_DEBT, "Of the other side");
        WorkItemDetails fresh = log(Kind.FEATURE, "Not triaged");
        BulkOutcome done = product.call(() -> bulk.apply(ALL, new BulkChange.ToStatus(Status.IN_PROGRESS)));
        assertThat(done.changed()).isEqualTo(2);
        assertThat(done.refusals())
                .extracting(BulkOutcome.Refused::key)
                .containsExactlyInAnyOrder(others.key(), fresh.key());
        assertThat(done.refusals())
                .allSatisfy(refused -> assertThat(refused.why()).hasMessageNotContaining("backlog."));
        BulkOutcome undone = product.call(() -> bulk.undo(done.undo()));
        assertThat(undone.changed()).isEqualTo(2);
        assertThat(undone.refused()).isZero();
        assertThat(List.of(one, two, others))
                .allSatisfy(item -> assertThat(now(item).status()).isEqualTo(Status.ACCEPTED));
        assertThat(now(fresh).status()).isEqualTo(Status.NEW);
    }

    @Test
    void bulkStatusLeavesItemsWhereSomebodyMovedThem() {
        WorkItemDetails before = accepted(Kind.FEATURE, "Before");
        WorkItemDetails anchor = accepted(Kind.FEATURE, "Anchor");
        WorkItemDetails after = accepted(Kind.FEATURE, "After");
        product.run(() -> queue.moveOver(before.id(), anchor.key(), "Audit in May"));
        product.run(() -> queue.moveOver(after.id(), anchor.key(), "Audit in May"));
        List<ItemKey> order = order();
        assertThat(order).last().isEqualTo(anchor.key());
        BulkOutcome done = product.call(() -> bulk.apply(ALL, new BulkChange.ToStatus(Status.DONE)));
        assertThat(done.changed()).isEqualTo(3);
        product.run(() -> bulk.undo(done.undo()));
        assertThat(order()).isEqualTo(order);
        product.run(() -> bulk.apply(ALL, new BulkChange.ToStatus(Status.DONE)));
        product.run(() -> bulk.apply(ALL, new BulkChange.ToStatus(Status.READY)));
        assertThat(order()).isEqualTo(order);
    }

    private List<ItemKey> order() {
        return viewer
                .call(() -> backlog.find(BacklogFilter.ALL, new BacklogSort(BacklogSort.Column.SCORE, true), 0, 10))
                .stream()
                .map(BacklogRow::key)
                .toList();
    }

    @Test
    void namedItemsAreChangedAndTheKeptUndoTakesThatBackOnce() {
        WorkItemDetails one = log(Kind.FEATURE, "One");
        log(Kind.FEATURE, "Two");
        product.run(() -> backlog.edit(
                one.id(),
                one.version(),
                one.edit().planned(new Plan(null, LocalDate.of(2027, 3, 1), java.math.BigDecimal.TEN, Set.of("a")))));
        BulkScope named = new BulkScope.Keys(Set.of(one.key()));
        BulkService.Kept kept =
                product.call(() -> bulk.applyAndKeep(named, new BulkChange.ToLabels(Set.of("b"), Set.of("a"))));
        assertThat(kept.outcome().changed()).isEqualTo(1);
        String undo = java.util.Objects.requireNonNull(kept.undo());
        assertThat(catchThrowable(() -> technology.call(() -> bulk.undoKept(undo))))
                .as("somebody else's")
                .isInstanceOf(DomainException.class);
        assertThat(product.call(() -> bulk.undoKept(undo)).changed()).isEqualTo(1);
        assertThat(now(one).edit().plan())
                .isEqualTo(new Plan(null, LocalDate.of(2027, 3, 1), java.math.BigDecimal.TEN, Set.of("a")));
        assertThat(catchThrowable(() -> product.call(() -> bulk.undoKept(undo))))
                .as("twice")
                .isInstanceOf(DomainException.class);
        BulkScope missing = new BulkScope.Keys(Set.of(one.key(), ItemKey.of("CHK-99")));
        assertThat(catchThrowable(
                        () -> product.call(() -> bulk.apply(missing, new BulkChange.ToLabels(Set.of("b"), Set.of())))))
                .hasMessageContaining("CHK-99");
    }

    @Test
    void undoLeavesWhatSomebodyChangedSince() {
        WorkItemDetails one = log(Kind.FEATURE, "One");
        WorkItemDetails two = log(Kind.FEATURE, "Two");
        BulkOutcome done = product.call(() -> bulk.apply(ALL, new BulkChange.ToLabels(Set.of("x"), Set.of())));
        WorkItemDetails present = now(one);
        product.run(() -> backlog.edit(one.id(), present.version(), titled(present.edit(), "Newer")));
        BulkOutcome undone = product.call(() -> bulk.undo(done.undo()));
        assertThat(undone.changed()).isEqualTo(1);
        assertThat(undone.refusals()).extracting(BulkOutcome.Refused::key).containsExactly(one.key());
        assertThat(now(one).edit().plan().labels()).containsExactly("x");
        assertThat(now(two).edit().plan().labels()).isEmpty();
    }

    @Test
    void itemsOfARestrictedProductAreNeitherChangedNorCounted() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        WorkItemDetails hidden =
                insider.call(() -> backlog.details(backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden"))));
        BulkOutcome done = product.call(() -> bulk.apply(
                new BulkScope.Selected(Set.of(hidden.id())), new BulkChange.ToLabels(Set.of("x"), Set.of())));
        assertThat(done.changed() + done.refused() + done.unchanged()).isZero();
        assertThat(insider.call(() -> backlog.details(hidden.id()))
                        .edit()
                        .plan()
                        .labels())
                .isEmpty();
    }

    @Test
    void manyItemsTakeFewerStatementsThanItems() {
        Set<WorkItemId> ids = IntStream.range(0, 300)
                .mapToObj(i -> log(Kind.FEATURE, "Item " + i).id())
                .collect(Collectors.toSet());
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        product.run(() -> bulk.apply(new BulkScope.Selected(ids), new BulkChange.ToAssignee(viewer.id())));
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        assertThat(count).isLessThan(100);
    }

    @Test
    void aReleaseThatIsNotThereIsRefusedAsAWhole() {
        log(Kind.FEATURE, "One");
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> product.call(
                                        () -> bulk.preview(ALL, new BulkChange.ToRelease(new ReleaseId(99)))))
                        .sort())
                .isEqualTo(DomainException.Sort.NOT_FOUND);
        assertThat(List.of(Status.NEW, Status.DECLINED))
                .allSatisfy(status -> assertThat(product.call(() -> bulk.preview(ALL, new BulkChange.ToStatus(status)))
                                .changed())
                        .isZero());
    }

    private WorkItemDetails accepted(Kind kind, String title) {
        WorkItemDetails item = log(kind, title);
        SystemActor.call("Test", () -> triage.accept(item.id()));
        return now(item);
    }
}
