package app.ballast.decisions;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.decisions.review.DayValue;
import app.ballast.people.CurrentUser;
import app.ballast.people.SystemActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks back at decisions: what came of them, and what was learnt. */
@Service
@DeniedByDefault
public class ReviewService {

    private static final int LONGEST = 4_000;

    private final DecisionStore store;
    private final ReviewStore reviews;
    private final DecisionReader reader;
    private final MetricReadings readings;
    private final ReviewWork work;
    private final DecisionLog log;
    private final CurrentUser user;
    private final TaskExecutor executor;
    private final Clock clock;

    ReviewService(
            DecisionStore store,
            ReviewStore reviews,
            DecisionReader reader,
            MetricReadings readings,
            ReviewWork work,
            DecisionLog log,
            CurrentUser user,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.reader = reader;
        this.readings = readings;
        this.work = work;
        this.log = log;
        this.user = user;
        this.executor = executor;
        this.clock = clock;
    }

    /** Works the review of a decision out, if it is due: as the system, in a thread of its own, since what comes is the same for all. */
    @SignedIn
    public void workOut(DecisionId id) {
        StoredDecision decision = reader.visible(id);
        LocalDate due = decision.reviewOn();
        if (decision.state() == DecisionState.DECIDED && due != null && !due.isAfter(reader.today())) {
            CompletableFuture.runAsync(() -> SystemActor.run(ReviewWork.ACTOR, () -> work.one(id)), executor)
                    .join();
        }
    }

    /**
     * Says what was learnt of a decision that was reviewed, in place of what was said before.
     *
     * @param learnt Markdown, 1 to 4,000 characters
     * @throws DomainException CONFLICT where it was not reviewed yet
     */
    @EitherSide
    @Transactional
    public void learn(DecisionId id, String learnt) {
        String clean = CleanText.of(learnt);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw DomainException.invalid("learnt", "decisions.error.learnt", LONGEST);
        }
        StoredDecision decision = reader.locked(id);
        List<Review> done = reviews.of(List.of(id), Map.of()).getOrDefault(id, List.of());
        if (done.isEmpty()) {
            throw DomainException.conflict("decisions.error.not-reviewed", id);
        }
        Review latest = done.getLast();
        reviews.learnt(latest.number(), clean, user.actor().name(), clock.instant());
        store.learnt(id);
        log.record(log.entry(decision, "learnt")
                .changing("learnt", latest.learnt().isEmpty() ? null : latest.learnt(), clean));
    }

    /** What was measured of a metric in a period, as far as the asker sees it, by day. */
    @SignedIn
    public List<DayValue> measured(MetricRef metric, Period period) {
        return readings.days(metric, period);
    }
}
