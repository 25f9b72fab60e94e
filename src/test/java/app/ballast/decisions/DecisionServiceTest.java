package app.ballast.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.scoring.Input;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.decisions.review.DelayCost;
import app.ballast.decisions.review.Direction;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.NewComment;
import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class DecisionServiceTest extends DecisionGround {

    @Autowired
    private DecisionList list;

    @Autowired
    private DecisionTalk talk;

    @Autowired
    private ScoringService scoring;

    @Test
    void eitherSideProposesAndEverybodyReads() {
        users(checkout, 30, back -> 100);
        ItemKey retries = item("Retry storm", "2");
        DecisionId id = propose(draft(List.of(retries), expect(USERS, 10, 80)));
        DecisionDetails read = viewer.call(() -> decisions.get(id));
        assertThat(read.question()).isEqualTo("Two weeks of stability?");
        assertThat(read.state()).isEqualTo(DecisionState.OPEN);
        assertThat(read.options()).extracting(DecisionOption::letter).containsExactly("A", "B");
        assertThat(read.options().getFirst().effort()).isEqualByComparingTo("2");
        assertThat(read.options().getFirst().expectations())
                .extracting(one -> one.metric().about(), Expectation::amount, Expectation::confidence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Active users", 10.0, 80));
        assertThat(DecisionId.find("d-" + id.value())).contains(id);
        assertThatThrownBy(() -> viewer.call(() -> decisions.propose(checkout, draft(List.of()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(technology.call(() -> talk.history(id, 10)))
                .extracting("action")
                .containsExactly("proposed");
    }

    @Test
    void anExpectationThatNobodyCouldJudgeIsRefusedByItsField() {
        users(checkout, 30, back -> 100);
        assertField("amount", () -> expect(USERS, 0, 80));
        assertField("amount", () -> expect(USERS, Double.NaN, 80));
        assertField("confidence", () -> expect(USERS, 1, 49));
        assertField("confidence", () -> expect(USERS, 1, 101));
        assertField("metric", () -> propose(draft(List.of(), expect(MetricRef.of("series:chk-nothing"), 1, 80))));
        assertField(
                "metric",
                () -> propose(draft(
                        List.of(), expect(new MetricRef(MetricRef.Kind.STICKINESS, "" + checkout.value()), 0.1, 80))));
        assertField("metric", () -> MetricRef.of("nonsense"));
        assertField(
                "by",
                () -> propose(
                        draft(List.of(), new ExpectationDraft(USERS, Direction.UP, 1, today.plusDays(27), 80, null))));
        assertField(
                "noise",
                () -> propose(
                        draft(List.of(), new ExpectationDraft(USERS, Direction.UP, 1, today.plusDays(28), 80, 1.0))));
    }

    @Test
    void whatIsCountedLessThanDailyNeedsItsNoise() {
        users(checkout, 5, back -> 100);
        assertField("noise", () -> propose(draft(List.of(), expect(USERS, 10, 80))));
        propose(draft(List.of(), new ExpectationDraft(USERS, Direction.UP, 10, today.plusDays(28), 80, 3.0)));
    }

    @Test
    void aReviewComesAtLeastFourWeeksLaterAndNotBeforeWhatIsExpected() {
        users(checkout, 30, back -> 100);
        OptionDraft first = option("A", List.of(), List.of(expect(USERS, 10, 80)));
        assertField("reviewOn", () -> propose(draft(0, today.plusDays(27), first)));
        assertField("reviewOn", () -> propose(draft(0, today.minusDays(1), first)));
        OptionDraft late = option(
                "A", List.of(), List.of(new ExpectationDraft(USERS, Direction.UP, 10, today.plusDays(40), 80, null)));
        assertField("reviewOn", () -> propose(draft(0, today.plusDays(30), late)));
        propose(draft(0, today.plusDays(40), late));
    }

    @Test
    void aDecisionHasTwoToSixOptionsByDifferentNames() {
        OptionDraft one = option("A", List.of(), List.of());
        assertField("options", () -> new DecisionDraft("Q", "", List.of(one), null, null, null));
        assertField(
                "options",
                () -> new DecisionDraft(
                        "Q",
                        "",
                        IntStream.range(0, 7)
                                .mapToObj(i -> option("O" + i, List.of(), List.of()))
                                .toList(),
                        null,
                        null,
                        null));
        assertField(
                "option",
                () -> new DecisionDraft("Q", "", List.of(one, option("a", List.of(), List.of())), null, null, null));
        assertField("question", () -> new DecisionDraft(" ", "", List.of(), null, null, null));
        assertField("items", () -> propose(draft(List.of(new ItemKey("CHK", 99)))));
    }

    @Test
    void bothSidesSignAsTwoPeople() {
        users(checkout, 30, back -> 100);
        DecisionId id = propose(draft(List.of(), expect(USERS, 10, 80)));
        ActingAs both = somebody("Both Roles", Role.PRODUCT, Role.TECHNOLOGY);
        assertRefused("decisions.error.role.PRODUCT", () -> sign(technology, id, SigningSide.PRODUCT));
        assertRefused("decisions.error.role.TECHNOLOGY", () -> sign(viewer, id, SigningSide.TECHNOLOGY));
        sign(both, id, SigningSide.PRODUCT);
        assertRefused("decisions.error.same-person.TECHNOLOGY", () -> sign(both, id, SigningSide.TECHNOLOGY));
        assertRefused("decisions.error.signed.PRODUCT", () -> sign(product, id, SigningSide.PRODUCT));
        assertThat(viewer.call(() -> decisions.get(id)).state()).isEqualTo(DecisionState.OPEN);
        sign(technology, id, SigningSide.TECHNOLOGY);
        DecisionDetails read = viewer.call(() -> decisions.get(id));
        assertThat(read.state()).isEqualTo(DecisionState.DECIDED);
        assertThat(read.decidedOn()).isEqualTo(today);
        assertThat(read.signatures().values()).extracting(Signature::name).contains("T. Manager");
        assertRefused("decisions.error.not-open.DECIDED", () -> sign(product, id, SigningSide.PRODUCT));
        assertRefused(
                "decisions.error.not-open.DECIDED",
                () -> product.run(() -> decisions.edit(id, read.version(), read.draft())));
        assertRefused("decisions.error.not-open.DECIDED", () -> product.run(() -> decisions.withdraw(id, "No")));
    }

    @Test
    void whatCouldNeverBeJudgedIsNotSigned() {
        users(checkout, 30, back -> 100);
        DecisionId open = propose(draft(null, today.plusDays(28), option("A", List.of(), List.of())));
        assertRefused("decisions.error.no-choice", () -> sign(product, open, SigningSide.PRODUCT));
        DecisionId blind = propose(draft(List.of()));
        assertRefused("decisions.error.no-effect", () -> sign(product, blind, SigningSide.PRODUCT));
        DecisionId endless = propose(draft(0, null, option("A", List.of(), List.of(expect(USERS, 10, 80)))));
        assertRefused("decisions.error.no-review", () -> sign(product, endless, SigningSide.PRODUCT));
        DecisionId late = propose(draft(List.of(), expect(USERS, 10, 80)));
        later(1);
        assertRefused("decisions.error.review", () -> sign(product, late, SigningSide.PRODUCT));
    }

    @Test
    void anEditKeepsTheOthersWorkAndHasToBeSignedAgain() {
        users(checkout, 30, back -> 100);
        DecisionId id = propose(draft(List.of(), expect(USERS, 10, 80)));
        sign(product, id, SigningSide.PRODUCT);
        DecisionDetails read = technology.call(() -> decisions.get(id));
        technology.run(() -> decisions.edit(id, read.version(), draft(List.of(), expect(USERS, 20, 80))));
        assertRefused(
                "error.changed-meanwhile", () -> product.run(() -> decisions.edit(id, read.version(), read.draft())));
        assertRefused(
                "decisions.error.sign-changed",
                () -> technology.run(() -> signing.sign(id, read.version(), SigningSide.TECHNOLOGY)));
        assertThat(viewer.call(() -> decisions.get(id)).signatures()).isEmpty();
        product.run(() -> decisions.withdraw(id, "Nobody wants it"));
        assertThat(viewer.call(() -> decisions.get(id)).withdrawnWhy()).isEqualTo("Nobody wants it");
    }

    @Test
    void costAndEffortStayAsTheyStoodAtTheSignOff() {
        users(checkout, 30, back -> 100);
        ItemKey does = item("Retry storm", "2");
        ItemKey waits = item("Alert noise", "1");
        technology.run(() -> {
            scoring.enter(backlog.id(waits), Input.RESPONSE_HOURS, new BigDecimal("10"));
            scoring.enter(backlog.id(waits), Input.HOURLY_COST, new BigDecimal("100"));
            scoring.enter(backlog.id(waits), Input.CONFIDENCE, new BigDecimal("100"));
        });
        OptionDraft first = new OptionDraft(
                "A", List.of(does), List.of(waits), new BigDecimal("2"), List.of(expect(USERS, 10, 80)));
        DecisionId id = decided(draft(0, today.plusDays(28), first));
        technology.run(() -> scoring.enter(backlog.id(waits), Input.RESPONSE_HOURS, new BigDecimal("99")));
        DecisionOption option = viewer.call(() -> decisions.get(id)).options().getFirst();
        DelayCost cost = Objects.requireNonNull(option.delayCost());
        assertThat(cost.total()).isEqualByComparingTo("2000");
        assertThat(option.effort()).isEqualByComparingTo("2");
    }

    @Test
    void bothPanelsAreKeptAsTheyStood() {
        users(checkout, 30, back -> 100);
        DecisionId id = decided(draft(List.of(), expect(USERS, 10, 80)));
        database.update("delete from series_point");
        DecisionDetails read = viewer.call(() -> decisions.get(id));
        assertThat(read.stood())
                .filteredOn(figure -> figure.name() == StoodFigure.Name.USERS)
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualTo(100.0);
                    assertThat(figure.about()).isEqualTo("7");
                    assertThat(figure.source()).isEqualTo("Test");
                    assertThat(figure.knownUntil()).isNotNull();
                });
        assertThat(read.stood())
                .filteredOn(figure -> figure.name() == StoodFigure.Name.AVAILABILITY)
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isNull());
    }

    @Test
    void anotherDecisionStandsInThePlaceOfOneAndBothSaySo() {
        users(checkout, 30, back -> 100);
        DecisionId first = decided(draft(List.of(), expect(USERS, 10, 80)));
        DecisionDraft next = draft(List.of(), expect(USERS, 20, 80));
        DecisionId second =
                decided(new DecisionDraft("Three weeks?", "", next.options(), next.chosen(), next.reviewOn(), first));
        DecisionDetails former = viewer.call(() -> decisions.get(first));
        assertThat(former.state()).isEqualTo(DecisionState.SUPERSEDED);
        assertThat(former.supersededBy()).extracting(DecisionLink::id).isEqualTo(second);
        assertThat(viewer.call(() -> decisions.get(second)).supersedes())
                .extracting(DecisionLink::id)
                .isEqualTo(first);
        assertField(
                "supersedes",
                () -> propose(new DecisionDraft("Four?", "", next.options(), next.chosen(), next.reviewOn(), first)));
        assertThat(viewer.call(() -> decisions.decidedBetween(checkout, new Period(today, today))))
                .extracting(DecidedOn::id)
                .containsExactly(first, second);
    }

    @Test
    void aDecisionOfARestrictedProductDoesNotExistForOthers() {
        ActingAs insider = somebody("Insider", Role.PRODUCT, Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        DecisionId id = insider.call(() -> decisions.propose(secret, draft(List.of())));
        assertThat(insider.call(() -> list.find(DecisionFilter.ALL))).hasSize(1);
        assertThat(product.call(() -> list.find(DecisionFilter.ALL))).isEmpty();
        assertThat(product.call(list::waiting)).isZero();
        assertRefused("error.not-found", () -> viewer.call(() -> decisions.get(id)));
        assertRefused(
                "error.not-found",
                () -> viewer.<List<CommentRow>>call(() -> talk.read(id, said -> said.after(null, 9))));
        assertRefused("error.not-found", () -> product.run(() -> signing.sign(id, 0, SigningSide.PRODUCT)));
        assertRefused("error.not-found", () -> product.run(() -> reviews.workOut(id)));
    }

    @Test
    void whatWaitsForSomebodyIsWhatTheyMaySign() {
        users(checkout, 30, back -> 100);
        DecisionId id = propose(draft(List.of(), expect(USERS, 10, 80)));
        assertThat(product.call(list::waiting)).isOne();
        assertThat(viewer.call(list::waiting)).isZero();
        sign(product, id, SigningSide.PRODUCT);
        assertThat(product.call(list::waiting)).isZero();
        assertThat(technology.call(list::waiting)).isOne();
    }

    @Test
    void everybodyTalks() {
        DecisionId id = propose(draft(List.of()));
        viewer.run(() -> talk.write(id, say -> say.comment(NewComment.of("Why not both?"))));
        assertThat(product.<List<CommentRow>>call(() -> talk.read(id, said -> said.after(null, 9))))
                .extracting("body")
                .containsExactly("Why not both?");
    }

    private static void assertField(String field, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainException.class, problem -> {
            assertThat(problem.sort()).isEqualTo(DomainException.Sort.INVALID);
            assertThat(problem.field()).isEqualTo(field);
        });
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.key())
                .isEqualTo(key));
    }
}
