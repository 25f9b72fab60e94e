package app.ballast.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.SubjectRef;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceBookTest {

    private static final SubjectRef ITEM = new SubjectRef("work-item", 1);
    private static final PersonRef ANA = new PersonRef(new PersonId(1), "Ana");
    private static final PersonRef BEN = new PersonRef(new PersonId(2), "Ben");
    private static final PersonId READER = new PersonId(9);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Change> told = new ArrayList<>();
    private final PresenceBook book = new PresenceBook(
            new ChangeFeed() {
                @Override
                public void tell(Change change) {
                    told.add(change);
                }

                @Override
                public Runnable listen(Consumer<Change> listener) {
                    return () -> {};
                }
            },
            nanos::get);

    @AfterEach
    void close() {
        book.destroy();
    }

    @Test
    void whoHasASubjectOpenIsSeenOnceByOthersHoweverManyTabsTheyHave() {
        String first = book.enter(ITEM, BEN);
        book.enter(ITEM, BEN);
        book.enter(ITEM, ANA);
        book.enter(new SubjectRef("work-item", 2), ANA);
        assertThat(book.others(ITEM, READER)).containsExactly(new Present(ANA, false), new Present(BEN, false));
        assertThat(book.others(ITEM, ANA.id())).containsExactly(new Present(BEN, false));
        book.leave(first);
        assertThat(book.others(ITEM, READER)).extracting(Present::person).containsExactly(ANA, BEN);
        assertThat(told).hasSize(5).contains(new Change(PresenceBook.atSubject(ITEM), null));
    }

    @Test
    void aSilentTabIsGoneWithinThirtySecondsAndBackWithItsNextSign() {
        String token = book.enter(ITEM, ANA);
        pass(20);
        assertThat(book.sign(token, false)).isTrue();
        pass(24);
        assertThat(book.others(ITEM, READER)).hasSize(1);
        pass(1);
        assertThat(book.others(ITEM, READER)).isEmpty();
        assertThat(PresenceBook.GONE_SECONDS).isLessThan(30 - 2);
        told.clear();
        assertThat(book.sign(token, false)).isTrue();
        assertThat(book.others(ITEM, READER)).hasSize(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void aTabInTheBackgroundIsGoneAtOnce() {
        String token = book.enter(ITEM, ANA);
        assertThat(book.away(token)).isTrue();
        assertThat(book.others(ITEM, READER)).isEmpty();
    }

    @Test
    void whoTypesIsSaidToTypeUntilAMomentAfterTheLastKey() {
        String token = book.enter(ITEM, ANA);
        told.clear();
        book.sign(token, true);
        book.sign(token, true);
        assertThat(told).as("news is told once").hasSize(1);
        assertThat(book.others(ITEM, READER)).containsExactly(new Present(ANA, true));
        pass(PresenceBook.TYPING_SECONDS);
        assertThat(book.others(ITEM, READER)).containsExactly(new Present(ANA, true));
        pass(1);
        assertThat(book.others(ITEM, READER)).containsExactly(new Present(ANA, false));
        assertThat(told).hasSize(2);
    }

    @Test
    void whoHasNoTokenChangesNothing() {
        String token = book.enter(ITEM, ANA);
        book.leave(token);
        assertThat(book.sign(token, true)).isFalse();
        assertThat(book.away("guessed")).isFalse();
        assertThat(book.others(ITEM, READER)).isEmpty();
    }

    @Test
    void aTabThatLeavesLeavesNothingBehind() {
        told.clear();
        book.leave(book.enter(ITEM, ANA));
        told.clear();
        pass(60);
        assertThat(told).isEmpty();
    }

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        book.look();
    }
}
