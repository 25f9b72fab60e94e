package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.audit.ActivityRow;
import app.ballast.common.DomainException;
import app.ballast.common.DomainException.Sort;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.NewComment;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.ProductId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TriageServiceTest extends BacklogTest {

    private static final LocalDate NEXT_WEEK = LocalDate.now(ZoneOffset.UTC).plusDays(7);

    @Test
    void theOldestWaitsInFront() {
        WorkItemDetails one = log(Kind.FEATURE, "One");
        WorkItemDetails two = log(Kind.STABILITY, "Two");
        assertThat(waiting()).containsExactly(one.key(), two.key());
        assertThat(viewer.call(() -> triage.neighbour(Set.of(), one.key(), true)))
                .contains(two.key());
        assertThat(viewer.call(() -> triage.neighbour(Set.of(), two.key(), false)))
                .contains(one.key());
        assertThat(viewer.call(() -> triage.neighbour(Set.of(), two.key(), true)))
                .isEmpty();
    }

    @Test
    void anAcceptedItemEntersTheQueueAndTheDecisionCanBeTakenBack() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        Triaged done = product.call(() -> triage.accept(item.id()));
        assertThat(now(item).status()).isEqualTo(Status.ACCEPTED);
        assertThat(waiting()).isEmpty();
        product.run(() -> triage.undo(done.id(), done.version()));
        assertThat(now(item).status()).isEqualTo(Status.NEW);
        assertThat(waiting()).containsExactly(item.key());
        assertThat(history(item)).startsWith("returned to triage", "accepted", "logged");
    }

    @Test
    void aDecisionIsNotTakenBackOnceSomebodyWentOnWithTheItem() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        Triaged done = product.call(() -> triage.accept(item.id()));
        product.run(() -> backlog.move(item.id(), Status.READY));
        assertSort(() -> product.run(() -> triage.undo(done.id(), done.version())), Sort.CONFLICT);
        assertSort(() -> product.run(() -> triage.undo(done.id(), now(item).version())), Sort.CONFLICT);
    }

    @Test
    void aDeclinedItemSaysWhy() {
        WorkItemDetails item = log(Kind.TECH_DEBT, "Rewrite it all");
        assertSort(() -> technology.run(() -> triage.decline(item.id(), " ")), Sort.INVALID);
        technology.run(() -> triage.decline(item.id(), "Too large to be one item"));
        assertThat(now(item).status()).isEqualTo(Status.DECLINED);
        assertThat(now(item).declineReason()).isEqualTo("Too large to be one item");
        ActivityRow entry = viewer.call(() -> talk.history(item.id(), 1)).getFirst();
        assertThat(entry.note()).isEqualTo("Too large to be one item");
    }

    @Test
    void aSnoozedItemIsNewAgainOnItsDayByItself() {
        WorkItemDetails item = log(Kind.FEATURE, "Later");
        product.run(() -> triage.snooze(item.id(), NEXT_WEEK));
        assertThat(now(item).status()).isEqualTo(Status.SNOOZED);
        assertThat(waiting()).isEmpty();
        assertThat(listed(Status.SNOOZED)).containsExactly(item.key());
        assertThat(listed(Status.NEW)).isEmpty();

        JdbcClient.create(dataSource)
                .sql("update work_item set snoozed_until = ?")
                .param(LocalDate.now(ZoneOffset.UTC))
                .update();
        assertThat(now(item).status()).isEqualTo(Status.NEW);
        assertThat(waiting()).containsExactly(item.key());
        assertThat(listed(Status.NEW)).containsExactly(item.key());
        assertThat(listed(Status.SNOOZED)).isEmpty();
        product.run(() -> triage.accept(item.id()));
        assertThat(now(item).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void anItemIsPutOffToALaterDayOfTheComingYear() {
        WorkItemDetails item = log(Kind.FEATURE, "Later");
        for (LocalDate wrong : List.of(
                LocalDate.now(ZoneOffset.UTC),
                LocalDate.now(ZoneOffset.UTC).plusYears(1).plusDays(2))) {
            assertSort(() -> product.run(() -> triage.snooze(item.id(), wrong)), Sort.INVALID);
        }
        Triaged done = product.call(() -> triage.snooze(item.id(), NEXT_WEEK));
        product.run(() -> triage.undo(done.id(), done.version()));
        assertThat(waiting()).containsExactly(item.key());
    }

    @Test
    void aMergeMovesVotesAndCommentsAndItsUndoBringsThemBack() {
        WorkItemDetails kept = log(Kind.FEATURE, "Gift cards");
        WorkItemDetails twin = log(Kind.FEATURE, "Vouchers");
        viewer.run(() -> talk.vote(kept.id(), true));
        viewer.run(() -> talk.vote(twin.id(), true));
        technology.run(() -> talk.vote(twin.id(), true));
        viewer.run(() -> talk.write(kept.id(), say -> say.comment(NewComment.of("On the kept one"))));
        technology.run(() -> talk.write(twin.id(), say -> say.comment(NewComment.of("On the twin"))));

        Triaged done = product.call(() -> triage.merge(twin.id(), kept.key()));
        assertThat(now(twin).status()).isEqualTo(Status.MERGED);
        assertThat(now(twin).mergedInto()).isEqualTo(kept.key());
        assertThat(now(kept).mergedFrom()).containsExactly(twin.key());
        assertThat(now(kept).votes()).as("who voted for both counts once").isEqualTo(2);
        assertThat(comments(kept)).containsExactly("On the kept one", "On the twin");
        assertThat(comments(twin)).isEmpty();
        assertThat(history(kept)).contains("took in");
        assertSort(
                () -> viewer.run(() -> talk.write(twin.id(), say -> say.comment(NewComment.of("Here?")))),
                Sort.CONFLICT);
        assertSort(() -> viewer.run(() -> talk.vote(twin.id(), true)), Sort.CONFLICT);

        product.run(() -> talk.write(kept.id(), say -> say.comment(NewComment.of("After the merge"))));
        product.run(() -> triage.undo(done.id(), done.version()));
        assertThat(now(twin).votes()).isEqualTo(2);
        assertThat(now(kept).votes()).isEqualTo(1);
        assertThat(comments(kept)).containsExactly("On the kept one", "After the merge");
        assertThat(comments(twin)).containsExactly("On the twin");
        assertThat(now(kept).mergedFrom()).isEmpty();
        assertThat(history(kept)).contains("gave back");
    }

    @Test
    void mergesInARowAreUndoneFromTheLastBack() {
        WorkItemDetails a = log(Kind.FEATURE, "A");
        WorkItemDetails b = log(Kind.FEATURE, "B");
        WorkItemDetails c = log(Kind.FEATURE, "C");
        viewer.run(() -> talk.write(a.id(), say -> say.comment(NewComment.of("of a"))));
        Triaged first = product.call(() -> triage.merge(a.id(), b.key()));
        Triaged second = product.call(() -> triage.merge(b.id(), c.key()));
        assertThat(comments(c)).containsExactly("of a");
        assertSort(() -> product.run(() -> triage.undo(first.id(), first.version())), Sort.CONFLICT);
        product.run(() -> triage.undo(second.id(), second.version()));
        product.run(() -> triage.undo(first.id(), first.version()));
        assertThat(comments(a)).containsExactly("of a");
        assertThat(comments(c)).isEmpty();
    }

    @Test
    void aDuplicateIsMergedIntoAnotherItemOfItsProductThatIsThereItself() {
        WorkItemDetails a = log(Kind.FEATURE, "A");
        WorkItemDetails b = log(Kind.FEATURE, "B");
        WorkItemDetails c = log(Kind.FEATURE, "C");
        ProductId search = SystemActor.call("Test", () -> settings.add(NewProduct.open("SRC", "Search")));
        ItemKey other = viewer.call(() -> backlog.log(NewWorkItem.of(search, Kind.FEATURE, "S")));
        product.run(() -> triage.merge(b.id(), c.key()));
        assertSort(() -> product.run(() -> triage.merge(a.id(), a.key())), Sort.INVALID);
        assertSort(() -> product.run(() -> triage.merge(a.id(), other)), Sort.INVALID);
        assertSort(() -> product.run(() -> triage.merge(a.id(), b.key())), Sort.INVALID);
        assertSort(() -> product.run(() -> triage.merge(a.id(), new ItemKey("CHK", 99))), Sort.NOT_FOUND);
    }

    @Test
    void aDecisionIsMadeOnceAndBySideOfTheKind() {
        WorkItemDetails feature = log(Kind.FEATURE, "F");
        WorkItemDetails debt = log(Kind.TECH_DEBT, "D");
        assertSort(() -> technology.run(() -> triage.accept(feature.id())), Sort.REFUSED);
        assertSort(() -> product.run(() -> triage.decline(debt.id(), "No")), Sort.REFUSED);
        product.run(() -> triage.accept(feature.id()));
        assertSort(() -> product.run(() -> triage.accept(feature.id())), Sort.CONFLICT);
        assertSort(() -> product.run(() -> triage.snooze(feature.id(), NEXT_WEEK)), Sort.CONFLICT);
    }

    private List<ItemKey> waiting() {
        List<ItemKey> keys = viewer.call(() -> triage.waiting(Set.of(), 0, 50)).stream()
                .map(WaitingItem::key)
                .toList();
        assertThat(viewer.call(() -> triage.countWaiting(Set.of(), 100))).isEqualTo(keys.size());
        return keys;
    }

    private List<ItemKey> listed(Status status) {
        BacklogFilter filter = new BacklogFilter("", Set.of(), Set.of(), Set.of(status, Status.DONE), null);
        return viewer.call(() -> backlog.find(filter, BacklogSort.NEWEST_CHANGE, 0, 50)).stream()
                .map(BacklogRow::key)
                .toList();
    }

    private List<String> comments(WorkItemDetails item) {
        return viewer.<List<CommentRow>>call(() -> talk.read(item.id(), said -> said.after(null, 50))).stream()
                .map(comment -> comment.body())
                .toList();
    }

    private List<String> history(WorkItemDetails item) {
        return viewer.call(() -> talk.history(item.id(), 50)).stream()
                .map(ActivityRow::action)
                .toList();
    }

    private static void assertSort(Runnable call, Sort sort) {
        assertThat(catchThrowableOfType(DomainException.class, call::run).sort())
                .isEqualTo(sort);
    }
}
