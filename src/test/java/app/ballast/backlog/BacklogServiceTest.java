package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.audit.ActivityRow;
import app.ballast.common.DomainException;
import app.ballast.common.DomainException.Sort;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.NewComment;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class BacklogServiceTest extends BacklogTest {

    @Autowired
    private ServiceSettings services;

    @Test
    void everybodyLogsAndTheKeyCountsWithinTheProduct() {
        ProductId search = SystemActor.call("Test", () -> settings.add(NewProduct.open("SRC", "Search")));
        assertThat(log(Kind.FEATURE, "One").key()).hasToString("CHK-1");
        assertThat(log(Kind.STABILITY, "Two").key()).hasToString("CHK-2");
        assertThat(viewer.call(() -> backlog.log(NewWorkItem.of(search, Kind.TECH_DEBT, "Other"))))
                .hasToString("SRC-1");
    }

    @Test
    void numbersAreGivenOnceHoweverManyLogAtOnce() throws Exception {
        List<Callable<ItemKey>> tasks = IntStream.range(0, 40)
                .mapToObj(i -> (Callable<ItemKey>)
                        () -> viewer.call(() -> backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Item " + i))))
                .toList();
        List<Integer> numbers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(tasks)) {
                numbers.add(done.get().number());
            }
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void aRefusalNamesTheFieldAndWhatIsAllowed() {
        assertField(() -> NewWorkItem.of(checkout, Kind.FEATURE, " \u0000 "), "title");
        assertField(() -> NewWorkItem.of(checkout, Kind.FEATURE, "x".repeat(201)), "title");
        for (String effort : List.of("0", "-1", "520.01", "0.001", "1E1000000")) {
            assertField(
                    () -> new NewWorkItem(
                            checkout, Kind.FEATURE, "T", null, new BigDecimal(effort), "", "", "", "", ""),
                    "effort");
        }
        assertField(
                () -> new NewWorkItem(checkout, Kind.FEATURE, "T", null, null, "x".repeat(20_001), "", "", "", ""),
                "description");
        assertField(
                () -> new NewWorkItem(checkout, Kind.FEATURE, "T", null, null, "", "", "", "", "x".repeat(4_001)),
                "acceptanceCriteria");
    }

    @Test
    void aServiceMustBeOneThatTheProductDependsOn() {
        ServiceId own = SystemActor.call("Test", () -> services.add("Checkout API", Map.of(checkout, true)));
        ServiceId other = SystemActor.call("Test", () -> services.add("Mail", Map.of()));
        NewWorkItem wrong = new NewWorkItem(checkout, Kind.STABILITY, "T", other, null, "", "", "", "", "");
        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> viewer.call(() -> backlog.log(wrong)));
        assertThat(refused.field()).isEqualTo("service");
        assertThat(refused).hasMessageContaining("Checkout API");
        ItemKey key = viewer.call(
                () -> backlog.log(new NewWorkItem(checkout, Kind.STABILITY, "T", own, null, "", "", "", "", "")));
        assertThat(viewer.call(() -> backlog.details(key)).service())
                .satisfies(service -> assertThat(service).hasFieldOrPropertyWithValue("name", "Checkout API"));
    }

    @Test
    void whatTextCannotHoldIsCleanedBeforeItReachesTheDatabase() {
        WorkItemDetails item = log(Kind.FEATURE, "a\u0000b\uD83Dc");
        assertThat(now(item).title()).isEqualTo("ab\uFFFDc");
    }

    @Test
    void aRestrictedProductsItemAnswersAsOneThatIsNotThere() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        ItemKey key = insider.call(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden")));
        WorkItemId id = insider.call(() -> backlog.details(key)).id();
        assertThat(insider.call(() -> backlog.find(BacklogFilter.ALL, BacklogSort.NEWEST_CHANGE, 0, 10)))
                .hasSize(1);

        for (ActingAs outsider : List.of(product, technology, viewer, ActingAs.somebody(people, "Adm", Role.ADMIN))) {
            assertThat(outsider.call(() -> backlog.find(BacklogFilter.ALL, BacklogSort.NEWEST_CHANGE, 0, 10)))
                    .isEmpty();
            assertThat(outsider.call(() -> backlog.count(BacklogFilter.ALL))).isZero();
            assertThat(outsider.call(() -> backlog.after(BacklogFilter.ALL, null, 10)))
                    .isEmpty();
            assertThat(outsider.call(
                            () -> backlog.count(new BacklogFilter("", Set.of(), Set.of(secret), Set.of(), null))))
                    .isZero();
            assertMissing(() -> outsider.call(() -> backlog.details(key)), "SEC-1");
            assertMissing(() -> outsider.call(() -> backlog.details(id)), String.valueOf(id.value()));
            assertMissing(
                    () -> outsider.run(() -> talk.write(id, say -> say.comment(NewComment.of("Hm")))),
                    String.valueOf(id.value()));
            assertMissing(() -> outsider.call(() -> talk.vote(id, true)), String.valueOf(id.value()));
            assertMissing(
                    () -> outsider.call(() -> talk.read(id, said -> said.after(null, 5))), String.valueOf(id.value()));
            assertMissing(() -> outsider.call(() -> talk.history(id, 5)), String.valueOf(id.value()));
            assertMissing(() -> outsider.call(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "T"))), "");
        }
        assertMissing(() -> product.call(() -> backlog.details(new ItemKey("SEC", 77))), "SEC-77");
        assertMissing(() -> product.run(() -> triage.accept(id)), String.valueOf(id.value()));
    }

    @Test
    void anEditIsLoggedFieldByField() {
        WorkItemDetails item = log(Kind.FEATURE, "Old title");
        product.run(() -> backlog.edit(item.id(), item.version(), titled(item.edit(), "New title")));
        assertThat(now(item).title()).isEqualTo("New title");
        ActivityRow newest = viewer.call(() -> talk.history(item.id(), 1)).getFirst();
        assertThat(newest.field()).isEqualTo("title");
        assertThat(newest.oldValue()).isEqualTo("Old title");
        assertThat(newest.newValue()).isEqualTo("New title");
        assertThat(newest.actor()).isEqualTo("P. Manager");
    }

    @Test
    void whoDoesNotAnswerForAFieldIsRefused() {
        WorkItemDetails debt = log(Kind.TECH_DEBT, "Two HTTP clients");
        WorkItemEdit edit = titled(debt.edit(), "Three");
        assertSort(() -> product.run(() -> backlog.edit(debt.id(), debt.version(), edit)), Sort.REFUSED);
        viewer.run(() -> backlog.edit(debt.id(), debt.version(), edit));
        technology.run(() -> triage.accept(debt.id()));
        WorkItemDetails accepted = now(debt);
        assertSort(
                () -> viewer.run(() -> backlog.edit(debt.id(), accepted.version(), titled(accepted.edit(), "Four"))),
                Sort.REFUSED);
    }

    @Test
    void theSecondOfTwoEditorsLearnsOfTheFirst() {
        WorkItemDetails item = log(Kind.FEATURE, "As it was");
        product.run(() -> backlog.edit(item.id(), item.version(), titled(item.edit(), "First")));
        assertSort(
                () -> product.run(() -> backlog.edit(item.id(), item.version(), titled(item.edit(), "Second"))),
                Sort.CONFLICT);
        assertThat(now(item).title()).isEqualTo("First");
    }

    @Test
    void twoWhoSaveInTheSameMomentDoNotOverwriteEachOther() throws Exception {
        WorkItemDetails item = log(Kind.FEATURE, "As it was");
        List<Callable<Boolean>> both = List.of("One", "Other").stream()
                .map(title -> (Callable<Boolean>) () -> {
                    try {
                        product.run(() -> backlog.edit(item.id(), item.version(), titled(item.edit(), title)));
                        return true;
                    } catch (DomainException lost) {
                        assertThat(lost.sort()).isEqualTo(Sort.CONFLICT);
                        return false;
                    }
                })
                .toList();
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(both)) {
                won += done.get() ? 1 : 0;
            }
        }
        assertThat(won).isOne();
    }

    @Test
    void onlyAcceptedWorkMovesAndItMovesFreely() {
        WorkItemDetails item = log(Kind.STABILITY, "Retry storm");
        assertSort(() -> technology.run(() -> backlog.move(item.id(), Status.READY)), Sort.CONFLICT);
        technology.run(() -> triage.accept(item.id()));
        technology.run(() -> backlog.move(item.id(), Status.DONE));
        assertThat(now(item).doneAt()).isNotNull();
        technology.run(() -> backlog.move(item.id(), Status.READY));
        assertThat(now(item).status()).isEqualTo(Status.READY);
        assertThat(now(item).doneAt()).isNull();
        assertSort(() -> technology.run(() -> backlog.move(item.id(), Status.DECLINED)), Sort.INVALID);
        assertSort(() -> product.run(() -> backlog.move(item.id(), Status.DONE)), Sort.REFUSED);
        assertThatThrownBy(() -> viewer.run(() -> backlog.move(item.id(), Status.DONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListFindsByTitleKeyKindStatusAndPerson() {
        WorkItemDetails one = log(Kind.FEATURE, "Saved 100 % of baskets_");
        WorkItemDetails two = log(Kind.STABILITY, "Retry storm");
        technology.run(() -> triage.accept(two.id()));
        assertThat(found(new BacklogFilter("100 % OF", Set.of(), Set.of(), Set.of(), null)))
                .containsExactly(one.key());
        assertThat(found(new BacklogFilter("st_orm", Set.of(), Set.of(), Set.of(), null)))
                .isEmpty();
        assertThat(found(new BacklogFilter("chk-2", Set.of(), Set.of(), Set.of(), null)))
                .containsExactly(two.key());
        assertThat(found(new BacklogFilter("2", Set.of(), Set.of(), Set.of(), null)))
                .containsExactly(two.key());
        assertThat(found(new BacklogFilter("", Set.of(Kind.FEATURE), Set.of(), Set.of(), null)))
                .containsExactly(one.key());
        assertThat(found(new BacklogFilter("", Set.of(), Set.of(checkout), Set.of(Status.ACCEPTED), null)))
                .containsExactly(two.key());
        assertThat(found(new BacklogFilter("", Set.of(), Set.of(), Set.of(), viewer.id())))
                .hasSize(2);
        assertThat(found(new BacklogFilter("", Set.of(), Set.of(), Set.of(), product.id())))
                .isEmpty();
    }

    @Test
    void everyOrderListsEveryItemOnceInBothDirections() {
        for (int i = 0; i < 7; i++) {
            log(Kind.values()[i % 3], "Item " + i % 2);
        }
        for (BacklogSort.Column column : BacklogSort.Column.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                BacklogSort sort = new BacklogSort(column, descending);
                List<ItemKey> pages = new ArrayList<>();
                for (int offset = 0; offset < 7; offset += 3) {
                    int from = offset;
                    viewer.call(() -> backlog.find(BacklogFilter.ALL, sort, from, 3))
                            .forEach(row -> pages.add(row.key()));
                }
                assertThat(pages).as(sort.code()).doesNotHaveDuplicates().hasSize(7);
                assertThat(BacklogSort.find(sort.code())).contains(sort);
            }
        }
    }

    @Test
    void readersGoThroughAllByTheLastId() {
        for (int i = 0; i < 5; i++) {
            log(Kind.FEATURE, "Item " + i);
        }
        List<BacklogRow> first = viewer.call(() -> backlog.after(BacklogFilter.ALL, null, 3));
        List<BacklogRow> rest = viewer.call(
                () -> backlog.after(BacklogFilter.ALL, first.getLast().id(), 3));
        assertThat(first).extracting(row -> row.key().number()).containsExactly(1, 2, 3);
        assertThat(rest).extracting(row -> row.key().number()).containsExactly(4, 5);
    }

    @Test
    void oneVoteAPerson() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        assertThat(viewer.call(() -> talk.vote(item.id(), true))).isEqualTo(1);
        assertThat(viewer.call(() -> talk.vote(item.id(), true))).isEqualTo(1);
        assertThat(product.call(() -> talk.vote(item.id(), true))).isEqualTo(2);
        assertThat(now(item).voted()).isTrue();
        assertThat(viewer.call(() -> talk.vote(item.id(), false))).isEqualTo(1);
        assertThat(now(item).votes()).isEqualTo(1);
        assertThat(now(item).version()).as("a vote disturbs no editor").isEqualTo(item.version());
    }

    @Test
    void commentsAreReadInTheOrderInWhichTheyWereMade() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        viewer.run(() -> talk.write(item.id(), say -> say.comment(NewComment.of("First"))));
        product.run(() -> talk.write(item.id(), say -> say.comment(NewComment.of("Second"))));
        assertThat(viewer.<List<CommentRow>>call(() -> talk.read(item.id(), said -> said.after(null, 10))))
                .extracting("body", "author")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("First", "A. Viewer"),
                        org.assertj.core.groups.Tuple.tuple("Second", "P. Manager"));
        assertSort(
                () -> viewer.run(() -> talk.write(item.id(), say -> say.comment(NewComment.of(" \u0000")))),
                Sort.INVALID);
    }

    private List<ItemKey> found(BacklogFilter filter) {
        List<ItemKey> keys = viewer.call(() -> backlog.find(filter, BacklogSort.NEWEST_CHANGE, 0, 50)).stream()
                .map(BacklogRow::key)
                .toList();
        assertThat(viewer.call(() -> backlog.count(filter))).isEqualTo(keys.size());
        return keys;
    }

    private static void assertField(Runnable call, String field) {
        assertThat(catchThrowableOfType(DomainException.class, call::run).field())
                .isEqualTo(field);
    }

    private static void assertSort(Runnable call, Sort sort) {
        assertThat(catchThrowableOfType(DomainException.class, call::run).sort())
                .isEqualTo(sort);
    }

    private static void assertMissing(Runnable call, String asked) {
        DomainException missing = catchThrowableOfType(DomainException.class, call::run);
        assertThat(missing.sort()).isEqualTo(Sort.NOT_FOUND);
        if (!asked.isEmpty()) {
            assertThat(missing).hasMessage("There is no item " + asked + ", or it is not for you.");
        }
    }
}
