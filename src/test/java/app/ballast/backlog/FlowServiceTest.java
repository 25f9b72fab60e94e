package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.common.DomainException.Sort;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FlowServiceTest extends BacklogTest {

    @Autowired
    private FlowService flow;

    @Autowired
    private ReleaseService releases;

    @Test
    void anItemKeepsItsReleaseDeadlineAndLabels() {
        ActingAs program = ActingAs.somebody(people, "Pro Gram", Role.PROGRAM);
        ReleaseId release = program.call(() -> releases.add(checkout, "2.4", LocalDate.of(2027, 3, 1)));
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        Plan plan =
                new Plan(release, LocalDate.of(2027, 2, 1), new BigDecimal("40000"), Set.of("Summer sale", "checkout"));
        product.run(() -> backlog.edit(item.id(), item.version(), item.edit().planned(plan)));
        WorkItemDetails stored = now(item);
        assertThat(stored.edit().plan().labels()).containsExactly("checkout", "summer-sale");
        assertThat(stored.edit().plan()).isEqualTo(plan);
        assertThat(stored.release()).hasFieldOrPropertyWithValue("name", "2.4");
        assertThat(viewer.call(() -> flow.labels("SUM", 5))).containsExactly("summer-sale");
        assertThat(viewer.call(() -> talk.history(item.id(), 10)))
                .extracting("field")
                .contains("release", "dueOn", "deadlinePenalty", "labels");
        BacklogRow row = viewer.call(() -> backlog.find(BacklogFilter.ALL, BacklogSort.NEWEST_CHANGE, 0, 5))
                .getFirst();
        assertThat(row.plan().release()).isEqualTo("2.4");
        assertThat(row.plan().labels()).containsExactly("checkout", "summer-sale");
    }

    @Test
    void programManagersPlanReleasesAndDatesOfAllKindsAndNothingElse() {
        ActingAs program = ActingAs.somebody(people, "Pro Gram", Role.PROGRAM);
        for (Kind kind : Kind.values()) {
            WorkItemDetails item = log(kind, "Planned");
            Plan dated = new Plan(null, LocalDate.of(2027, 2, 1), null, Set.of());
            program.run(
                    () -> backlog.edit(item.id(), item.version(), item.edit().planned(dated)));
            WorkItemDetails present = now(item);
            refused(
                    Sort.REFUSED,
                    () -> program.run(() -> backlog.edit(
                            item.id(), present.version(), present.edit().planned(dated.with(Set.of("mine"))))));
        }
    }

    @Test
    void aReleaseMustBeAnOpenOneOfTheProduct() {
        ProductId other = SystemActor.call("Test", () -> settings.add(NewProduct.open("PAY", "Payments")));
        ActingAs program = ActingAs.somebody(people, "Pro Gram", Role.PROGRAM);
        ReleaseId theirs = program.call(() -> releases.add(other, "9.0", LocalDate.of(2027, 3, 1)));
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        DomainException refusal = refused(
                Sort.INVALID,
                () -> product.run(() ->
                        backlog.edit(item.id(), item.version(), item.edit().planned(Plan.NONE.in(theirs)))));
        assertThat(refusal.field()).isEqualTo("release");
    }

    @Test
    void labelsAreWrittenAlikeAndLimited() {
        assertThat(Labels.read(" Two  words, two words ,,ÄÖ")).containsExactly("two-words", "äö");
        assertThat(refused(Sort.INVALID, () -> Labels.of(Set.of("x".repeat(51))))
                        .field())
                .isEqualTo("labels");
        Set<String> many = java.util.stream.IntStream.range(0, 21)
                .mapToObj(i -> "l" + i)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(refused(Sort.INVALID, () -> Labels.of(many))).hasMessageContaining("20");
    }

    @Test
    void aCycleOfWaitingIsRefusedByItsName() {
        ProductId payments = SystemActor.call("Test", () -> settings.add(NewProduct.open("PAY", "Payments")));
        WorkItemDetails one = log(Kind.FEATURE, "One");
        WorkItemDetails two =
                viewer.call(() -> backlog.details(backlog.log(NewWorkItem.of(payments, Kind.FEATURE, "Two"))));
        WorkItemDetails three = log(Kind.FEATURE, "Three");
        product.run(() -> flow.block(one.id(), two.id()));
        product.run(() -> flow.block(one.id(), two.id()));
        product.run(() -> flow.block(two.id(), three.id()));
        assertThat(refused(Sort.INVALID, () -> product.run(() -> flow.block(two.id(), one.id()))))
                .hasMessageContaining("CHK-1 → PAY-1 → CHK-1");
        assertThat(refused(Sort.INVALID, () -> product.run(() -> flow.block(three.id(), one.id()))))
                .hasMessageContaining("CHK-1 → PAY-1 → CHK-2 → CHK-1");
        refused(Sort.INVALID, () -> product.run(() -> flow.block(one.id(), one.id())));
        assertThat(viewer.call(() -> flow.flow(two.id())).blockedBy())
                .extracting(LinkedItem::title)
                .containsExactly("One");
        assertThat(row(two).plan().blocked()).isTrue();
        assertThat(row(one).plan().blocked()).isFalse();
        product.run(() -> flow.unblock(one.id(), two.id()));
        assertThat(row(two).plan().blocked()).isFalse();
    }

    @Test
    void whatIsDoneBlocksNoLonger() {
        WorkItemDetails one = log(Kind.FEATURE, "One");
        WorkItemDetails two = log(Kind.FEATURE, "Two");
        product.run(() -> flow.block(one.id(), two.id()));
        product.run(() -> triage.accept(one.id()));
        assertThat(row(two).plan().blocked()).isTrue();
        product.run(() -> backlog.move(one.id(), Status.DONE));
        assertThat(row(two).plan().blocked()).isFalse();
    }

    @Test
    void aLinkToARestrictedItemDoesNotExistForOthers() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        WorkItemDetails hidden =
                insider.call(() -> backlog.details(backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden"))));
        WorkItemDetails open = log(Kind.FEATURE, "Open");
        insider.run(() -> flow.block(hidden.id(), open.id()));
        insider.run(() -> flow.belong(open.id(), hidden.id()));
        assertThat(insider.call(() -> flow.flow(open.id())).blockedBy()).hasSize(1);
        assertThat(viewer.call(() -> flow.flow(open.id())).blockedBy()).isEmpty();
        assertThat(viewer.call(() -> flow.flow(open.id())).parent()).isNull();
        assertThat(row(open).plan().blocked()).isFalse();
        refused(Sort.NOT_FOUND, () -> product.run(() -> flow.block(hidden.id(), open.id())));
        refused(Sort.NOT_FOUND, () -> product.run(() -> flow.belong(open.id(), hidden.id())));
    }

    @Test
    void anItemIsNoPartOfItsOwnParts() {
        WorkItemDetails whole = log(Kind.FEATURE, "Whole");
        WorkItemDetails part = log(Kind.FEATURE, "Part");
        WorkItemDetails detail = log(Kind.STABILITY, "Detail");
        product.run(() -> flow.belong(part.id(), whole.id()));
        product.run(() -> flow.belong(detail.id(), part.id()));
        assertThat(refused(Sort.INVALID, () -> product.run(() -> flow.belong(whole.id(), detail.id()))))
                .hasMessageContaining("CHK-1 → CHK-2 → CHK-3 → CHK-1");
        assertThat(viewer.call(() -> flow.flow(whole.id())).parts())
                .extracting(LinkedItem::title)
                .containsExactly("Part");
        product.run(() -> flow.belong(part.id(), null));
        assertThat(viewer.call(() -> flow.flow(part.id())).parent()).isNull();
    }

    @Test
    void onlyWhoPlansAnItemLinksIt() {
        WorkItemDetails one = log(Kind.FEATURE, "One");
        WorkItemDetails two = log(Kind.FEATURE, "Two");
        refused(Sort.REFUSED, () -> viewer.run(() -> flow.block(one.id(), two.id())));
        refused(Sort.REFUSED, () -> technology.run(() -> flow.block(one.id(), two.id())));
        ActingAs.somebody(people, "Pro Gram", Role.PROGRAM).run(() -> flow.block(one.id(), two.id()));
    }

    @Test
    void aFeatureSaysHowItsAdoptionIsMeasuredAndOtherWorkWhatGetsBetter() {
        WorkItemDetails feature = log(Kind.FEATURE, "Gift cards");
        Outcome measured = new Outcome("", "Gift cards bought", new BigDecimal("120"), LocalDate.of(2027, 6, 30));
        for (Outcome little : new Outcome[] {
            new Outcome("Better", null, null, null),
            new Outcome("", "Bought", null, LocalDate.of(2027, 6, 30)),
            new Outcome("", "Bought", BigDecimal.ONE, null)
        }) {
            refused(Sort.INVALID, () -> product.run(() -> flow.state(feature.id(), little)));
        }
        refused(Sort.REFUSED, () -> technology.run(() -> flow.state(feature.id(), measured)));
        product.run(() -> flow.state(feature.id(), measured));
        assertThat(viewer.call(() -> flow.flow(feature.id())).outcome()).isEqualTo(measured);
        WorkItemDetails debt = log(Kind.TECH_DEBT, "Two HTTP clients");
        refused(Sort.INVALID, () -> technology.run(() -> flow.state(debt.id(), measured)));
        technology.run(() -> flow.state(debt.id(), new Outcome("Builds are faster", null, null, null)));
    }

    private BacklogRow row(WorkItemDetails item) {
        return viewer.call(() -> backlog.find(BacklogFilter.ALL, BacklogSort.NEWEST_CHANGE, 0, 50)).stream()
                .filter(row -> row.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    private static DomainException refused(Sort sort, Runnable call) {
        DomainException refusal = catchThrowableOfType(DomainException.class, call::run);
        assertThat(refusal.sort()).isEqualTo(sort);
        return refusal;
    }
}
