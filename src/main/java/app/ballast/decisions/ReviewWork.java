package app.ballast.decisions;

import app.ballast.backlog.ItemCost;
import app.ballast.common.Period;
import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.decisions.review.Promise;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out what came of decisions whose review is due. It sees all products, so that a verdict does not depend on who opens the
 * page.
 *
 * @see <a href="../../../../../../docs/decisions/0030-how-decisions-are-kept-and-judged.md">Decision 0030</a>
 */
@Component
class ReviewWork {

    /** Under this name it acts. */
    static final String ACTOR = "Reviews";

    /** How often it looks again where data is thin. */
    static final int MOST_REVIEWS = 4;

    private final DecisionStore store;
    private final ReviewStore reviews;
    private final DecisionReader reader;
    private final MetricReadings readings;
    private final PortfolioService portfolio;
    private final DecisionLog log;
    private final DecisionNews news;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReviewWork(
            DecisionStore store,
            ReviewStore reviews,
            DecisionReader reader,
            MetricReadings readings,
            PortfolioService portfolio,
            DecisionLog log,
            DecisionNews news,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.reader = reader;
        this.readings = readings;
        this.portfolio = portfolio;
        this.log = log;
        this.news = news;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All that are due today or were before. */
    int all() {
        int done = 0;
        for (DecisionId id : store.due(reader.today())) {
            while (next(id)) {
                done++;
            }
        }
        return done;
    }

    /** One, if it is due: as often as its dates have passed. */
    void one(DecisionId id) {
        while (next(id)) {
            // The next one may be due already, where nobody was awake for long.
        }
    }

    /** Whether there was a review to be done. */
    private boolean next(DecisionId id) {
        StoredDecision stored = reader.visible(id);
        LocalDate due = stored.reviewOn();
        if (stored.state() != DecisionState.DECIDED || due == null || due.isAfter(reader.today())) {
            return false;
        }
        DecisionDetails decision = reader.details(stored);
        Review review = review(decision, due);
        transactions.executeWithoutResult(status -> keep(id, due, decision, review));
        return true;
    }

    private void keep(DecisionId id, LocalDate due, DecisionDetails decision, Review review) {
        StoredDecision now = reader.locked(id);
        // Somebody else may have been faster.
        if (now.state() == DecisionState.DECIDED && due.equals(now.reviewOn())) {
            reviews.add(id, review);
            store.reviewed(id, review.verdict(), after(decision, review));
            log.record(log.entry(now, "reviewed")
                    .changing("verdict", null, review.verdict().name()));
            news.reviewed(now, due, review.verdict().name());
        }
    }

    private static @Nullable LocalDate after(DecisionDetails decision, Review review) {
        boolean thin = review.outcomes().values().stream().anyMatch(ReviewWork::thin);
        return thin && decision.reviews().size() + 1 < MOST_REVIEWS
                ? review.dueOn().plusDays(Promise.DAYS)
                : null;
    }

    private static boolean thin(ExpectationVerdict outcome) {
        ExpectationVerdict.Unclear why = outcome.why();
        return why != null && why.isThin();
    }

    private Review review(DecisionDetails decision, LocalDate due) {
        DecisionOption choice = decision.choice();
        LocalDate signed = decision.decidedOn();
        if (choice == null || signed == null) {
            throw new IllegalStateException(decision.id() + " is decided without a choice");
        }
        Review before = decision.review();
        Map<Long, ExpectationVerdict> outcomes = new LinkedHashMap<>();
        for (Expectation expectation : choice.expectations()) {
            ExpectationVerdict former =
                    before == null ? null : before.outcomes().get(expectation.number());
            outcomes.put(
                    expectation.number(),
                    former == null
                            ? judge(expectation, signed, expectation.by())
                            : thin(former) ? judge(expectation, signed, due) : former);
        }
        Instant end = due.plusDays(1).atStartOfDay(portfolio.workspace().zone()).toInstant();
        int open =
                (int) choice.does().stream().filter(item -> !shipped(item, end)).count();
        return new Review(
                0,
                due,
                clock.instant(),
                DecisionVerdict.of(
                        outcomes.values().stream()
                                .map(ExpectationVerdict::verdict)
                                .toList(),
                        open == 0),
                open,
                outcomes,
                "",
                null,
                null);
    }

    private static boolean shipped(ItemCost item, Instant end) {
        Instant done = item.doneAt();
        return done != null && done.isBefore(end);
    }

    private ExpectationVerdict judge(Expectation expectation, LocalDate signed, LocalDate by) {
        Promise promise = new Promise(expectation.direction(), expectation.amount(), signed, by, expectation.noise());
        Period all = new Period(promise.before().from(), promise.after().to());
        return ExpectationVerdict.of(promise, readings.days(expectation.metric().ref(), all));
    }
}
