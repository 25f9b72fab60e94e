package app.ballast.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.backlog.ItemKey;
import app.ballast.common.DomainException;
import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.decisions.review.ExpectationVerdict.Verdict;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewServiceTest extends DecisionGround {

    @Autowired
    private DecisionList list;

    @Autowired
    private DecisionTalk talk;

    @Autowired
    private ReviewRounds rounds;

    @Test
    void onItsDayTheVerdictComesWithItsWorking() {
        users(checkout, 70, back -> back > 28 ? 100 : 114);
        ItemKey item = item("Retry storm", "2");
        DecisionId id = decided(draft(List.of(item), expect(USERS, 10, 80)));
        done(item);
        later(28);
        viewer.run(() -> reviews.workOut(id));
        DecisionDetails read = viewer.call(() -> decisions.get(id));
        Review review = latest(id);
        assertThat(review.verdict()).isEqualTo(DecisionVerdict.RIGHT);
        assertThat(review.outcomes().values()).singleElement().satisfies(outcome -> {
            assertThat(outcome.verdict()).isEqualTo(Verdict.MET);
            assertThat(outcome.before().mean().orElseThrow()).isEqualTo(100);
            assertThat(outcome.after().mean().orElseThrow()).isEqualTo(114);
            assertThat(outcome.weeks()).containsExactly(100.0, 100.0, 100.0, 100.0);
            assertThat(outcome.noise()).isEqualTo(0.0);
            assertThat(outcome.change()).isEqualTo(14.0);
        });
        assertThat(read.reviewOn()).isNull();
        assertThat(product.call(list::waiting)).isOne();
        assertThat(viewer.call(() -> talk.history(id, 1))).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("reviewed");
            assertThat(line.actor()).isEqualTo(ReviewWork.ACTOR);
        });
    }

    @Test
    void beforeItsDayNothingIsSaid() {
        users(checkout, 70, back -> 100);
        DecisionId id = decided(draft(List.of(), expect(USERS, 10, 80)));
        later(27);
        viewer.run(() -> reviews.workOut(id));
        assertThat(viewer.call(() -> decisions.get(id)).review()).isNull();
        assertThatThrownBy(() -> product.run(() -> reviews.learn(id, "x"))).isInstanceOf(DomainException.class);
    }

    @Test
    void whatDidNotShipWasNotCarriedOut() {
        users(checkout, 70, back -> back > 30 ? 100 : 114);
        DecisionId id = decided(draft(List.of(item("Retry storm", "2")), expect(USERS, 10, 80)));
        later(29);
        viewer.run(() -> reviews.workOut(id));
        Review review = latest(id);
        assertThat(review.verdict()).isEqualTo(DecisionVerdict.NOT_CARRIED_OUT);
        assertThat(review.notShipped()).isOne();
    }

    @Test
    void whereDataIsThinItLooksAgainFourWeeksLater() {
        users(checkout, 90, back -> back > 59 ? 100 : back > 30 ? Double.NaN : 114);
        DecisionId id = decided(draft(List.of(), expect(USERS, 10, 80)));
        // Decided 59 days ago, due 31 days ago, again due 3 days ago.
        later(59);
        rounds.onceADay();
        DecisionDetails read = viewer.call(() -> decisions.get(id));
        assertThat(read.reviews())
                .extracting(Review::verdict)
                .containsExactly(DecisionVerdict.UNCLEAR, DecisionVerdict.RIGHT);
        assertThat(read.reviews()).extracting(Review::dueOn).containsExactly(today.minusDays(31), today.minusDays(3));
        assertThat(read.reviewOn()).isNull();
    }

    @Test
    void itLooksNoMoreThanFourTimes() {
        users(checkout, 28, back -> 100);
        DecisionId id = decided(draft(List.of(), expect(USERS, 10, 80)));
        later(400);
        rounds.onceADay();
        DecisionDetails read = viewer.call(() -> decisions.get(id));
        assertThat(read.reviews()).hasSize(ReviewWork.MOST_REVIEWS).allSatisfy(review -> assertThat(review.verdict())
                .isEqualTo(DecisionVerdict.UNCLEAR));
        assertThat(read.reviewOn()).isNull();
    }

    @Test
    void theSameDataGivesTheSameReview() {
        users(checkout, 70, back -> 100 + (back * 7919 % 13));
        DecisionId first = decided(draft(List.of(), expect(USERS, 3, 80)));
        DecisionId second = decided(draft(List.of(), expect(USERS, 3, 80)));
        later(30);
        viewer.run(() -> reviews.workOut(first));
        product.run(() -> reviews.workOut(second));
        viewer.run(() -> reviews.workOut(second));
        Review one = latest(first);
        Review other = latest(second);
        assertThat(one.verdict()).isEqualTo(other.verdict());
        assertThat(List.copyOf(one.outcomes().values()))
                .isEqualTo(List.copyOf(other.outcomes().values()));
        assertThat(viewer.call(() -> decisions.get(second)).reviews()).hasSize(1);
    }

    @Test
    void theNightDoesWhatNobodyOpened() {
        users(checkout, 70, back -> back > 30 ? 100 : 90);
        DecisionId id = decided(draft(List.of(), expect(USERS, 10, 80)));
        later(29);
        rounds.onceADay();
        Review review = latest(id);
        assertThat(review.verdict()).isEqualTo(DecisionVerdict.WRONG);
        assertThat(review.outcomes().values())
                .singleElement()
                .extracting(ExpectationVerdict::verdict)
                .isEqualTo(Verdict.REVERSED);
    }

    @Test
    void whatWasLearntIsSaidOnceByThoseWhoSigned() {
        users(checkout, 70, back -> back > 30 ? 100 : 114);
        DecisionId id = decided(draft(List.of(), expect(USERS, 10, 80)));
        later(29);
        viewer.run(() -> reviews.workOut(id));
        product.run(() -> reviews.learn(id, "Backing off was most of it."));
        Review review = latest(id);
        assertThat(review.learnt()).isEqualTo("Backing off was most of it.");
        assertThat(review.learntBy()).isEqualTo("P. Manager");
        assertThat(technology.call(list::waiting)).isZero();
    }

    private Review latest(DecisionId id) {
        return Objects.requireNonNull(viewer.call(() -> decisions.get(id)).review());
    }
}
