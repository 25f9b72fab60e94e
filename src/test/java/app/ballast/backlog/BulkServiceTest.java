package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
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
