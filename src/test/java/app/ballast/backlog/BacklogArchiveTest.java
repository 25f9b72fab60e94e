package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.discussion.CommentRow;
import app.ballast.discussion.PastComment;
import app.ballast.discussion.PastVote;
import app.ballast.people.SystemActor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class BacklogArchiveTest extends BacklogTest {

    private static final Instant LOGGED = Instant.parse("2025-03-03T09:00:00Z");
    private static final Instant DECIDED = Instant.parse("2025-03-05T10:00:00Z");
    private static final Instant CHANGED = Instant.parse("2025-05-30T15:30:00Z");
    private static final Instant DONE = Instant.parse("2025-06-01T11:00:00Z");
    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);

    @Autowired
    private BacklogArchive archive;

    @Test
    void anItemComesBackAsItWas() {
        PastComment comment = new PastComment(viewer.id(), DECIDED, "Please.");
        PastVote vote = new PastVote(product.id(), CHANGED);
        ArchivedItem past = new ArchivedItem(
                text("Gift cards"),
                Status.DONE,
                viewer.id(),
                "A. Viewer",
                LOGGED,
                DONE,
                DECIDED,
                null,
                DONE,
                null,
                null,
                null,
                List.of(comment),
                List.of(vote));

        WorkItemDetails item = details(restore(past).getFirst());

        assertThat(item.status()).isEqualTo(Status.DONE);
        assertThat(item.edit()).isEqualTo(past.text());
        assertThat(item.createdAt()).isEqualTo(LOGGED);
        assertThat(item.decidedAt()).isEqualTo(DECIDED);
        assertThat(item.doneAt()).isEqualTo(DONE);
        assertThat(item.updatedAt()).isEqualTo(DONE);
        assertThat(item.votes()).isEqualTo(1);
        assertThat(viewer.<List<CommentRow>>call(() -> talk.read(item.id(), said -> said.after(null, 9))))
                .extracting("author", "body", "createdAt")
                .containsExactly(tuple("A. Viewer", "Please.", DECIDED));
        assertThat(product.call(() -> backlog.details(item.id())).voted()).isTrue();
    }

    @Test
    void everyStatusComesBack() {
        List<ItemKey> keys = restore(
                past("New", Status.NEW, null, null),
                past("Snoozed", Status.SNOOZED, null, null),
                past("Declined", Status.DECLINED, "Not now.", null),
                past("Merged", Status.MERGED, null, 4),
                past("Accepted", Status.ACCEPTED, null, null),
                past("Ready", Status.READY, null, null),
                past("In progress", Status.IN_PROGRESS, null, null),
                past("In review", Status.IN_REVIEW, null, null));

        assertThat(keys)
                .extracting(key -> details(key).status())
                .containsExactly(
                        Status.NEW,
                        Status.SNOOZED,
                        Status.DECLINED,
                        Status.MERGED,
                        Status.ACCEPTED,
                        Status.READY,
                        Status.IN_PROGRESS,
                        Status.IN_REVIEW);
        assertThat(keys).allMatch(key -> details(key).updatedAt().equals(CHANGED));
        assertThat(details(keys.get(1)).snoozedUntil()).isEqualTo(FAR);
        assertThat(details(keys.get(2)).declineReason()).isEqualTo("Not now.");
        assertThat(details(keys.get(3)).mergedInto()).isEqualTo(keys.get(4));
    }

    @Test
    void keysCountOnFromTheItemsThatAreThere() {
        WorkItemDetails there = log(Kind.FEATURE, "There before");

        List<ItemKey> keys = restore(past("One", Status.NEW, null, null), past("Two", Status.NEW, null, null));
        WorkItemDetails next = log(Kind.FEATURE, "There after");

        assertThat(keys)
                .extracting(ItemKey::number)
                .containsExactly(there.key().number() + 1, there.key().number() + 2);
        assertThat(next.key().number()).isEqualTo(there.key().number() + 3);
    }

    @Test
    void aPastThatContradictsItsStatusIsRefused() {
        assertThatThrownBy(() -> past("No reason", Status.DECLINED, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("declined");
        assertThatThrownBy(() -> past("Into nothing", Status.MERGED, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> past("A reason to wait", Status.NEW, "Why?", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyButTheSystemRewritesThePast() {
        assertThatThrownBy(() -> product.run(() -> archive.restore(checkout, List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<ItemKey> restore(ArchivedItem... past) {
        return SystemActor.call("Test", () -> archive.restore(checkout, List.of(past)));
    }

    private WorkItemDetails details(ItemKey key) {
        return viewer.call(() -> backlog.details(key));
    }

    private ArchivedItem past(String title, Status status, @Nullable String reason, @Nullable Integer mergedInto) {
        boolean waits = status == Status.NEW || status == Status.SNOOZED;
        return new ArchivedItem(
                text(title),
                status,
                null,
                "Somebody who left",
                LOGGED,
                CHANGED,
                waits ? null : DECIDED,
                null,
                null,
                status == Status.SNOOZED ? FAR : null,
                reason,
                mergedInto,
                List.of(),
                List.of());
    }

    private WorkItemEdit text(String title) {
        return new WorkItemEdit(
                Kind.FEATURE,
                title,
                null,
                new BigDecimal("2.00"),
                technology.id(),
                "**Why**",
                "Guests",
                "",
                "Yes",
                "- It works",
                new Plan(null, java.time.LocalDate.of(2027, 1, 31), new BigDecimal("4000.00"), Set.of("checkout")));
    }
}
