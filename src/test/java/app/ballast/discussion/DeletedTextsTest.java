package app.ballast.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.people.SystemActor;
import app.ballast.support.MovableClock;
import app.ballast.support.ProductTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class DeletedTextsTest extends ProductTest {

    @Autowired
    private TextStore texts;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private ItemDiscussion talk;

    private final MovableClock clock = new MovableClock();

    @SuppressWarnings("NullAway.Init")
    private WorkItemId item;

    @BeforeEach
    void anItem() {
        item = SystemActor.call(
                "Test", () -> backlog.id(backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Gift cards"))));
    }

    private void hoursLater(int hours) {
        clock.pass(Duration.ofHours(hours));
        new DeletedTexts(texts, transactions, clock).everyHour();
    }

    private CommentId say(String text) {
        return viewer.call(() ->
                talk.write(item, writer -> writer.comment(NewComment.of(text)).id()));
    }

    private void delete(CommentId comment) {
        viewer.run(() -> talk.write(item, writer -> {
            writer.delete(comment);
            return true;
        }));
    }

    private void restore(CommentId comment) {
        viewer.run(() -> talk.write(item, writer -> {
            writer.restore(comment);
            return true;
        }));
    }

    @Test
    void whatWasDeletedCanBeBroughtBackForADay() {
        CommentId comment = say("Rash");
        delete(comment);
        hoursLater(23);
        restore(comment);
        assertThat(viewer.<String>call(
                        () -> talk.read(item, said -> said.one(comment).body())))
                .isEqualTo("Rash");
    }

    @Test
    void afterADayItsTextIsForgottenForGood() {
        CommentId comment = say("Rash");
        delete(comment);
        hoursLater(25);
        assertThat(rows("select body from discussion_comment_text")).isEmpty();
        assertThat(rows("select body from discussion_comment").toString()).doesNotContain("Rash");
        assertThatThrownBy(() -> restore(comment))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.sort())
                        .isEqualTo(DomainException.Sort.CONFLICT));
    }

    @Test
    void earlierTextsOfWhatIsStillThereAreKept() {
        CommentId kept = say("First");
        viewer.run(() -> talk.write(item, writer -> {
            writer.edit(kept, 0, "Second");
            return true;
        }));
        CommentId restored = say("Back again");
        delete(restored);
        restore(restored);
        hoursLater(24 * 400);
        assertThat(viewer.<Integer>call(
                        () -> talk.read(item, said -> said.earlierTexts(kept).size())))
                .isEqualTo(1);
        assertThat(viewer.<String>call(
                        () -> talk.read(item, said -> said.one(restored).body())))
                .isEqualTo("Back again");
    }
}
