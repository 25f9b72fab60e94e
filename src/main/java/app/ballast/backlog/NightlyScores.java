package app.ballast.backlog;

import app.ballast.common.jobs.DoneDays;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings every score of the queue into a new day: once a day, by one node, as soon as the day has begun where the workspace
 * is, or as soon as somebody is awake after that.
 *
 * @see <a href="file:docs/decisions/0018-the-night-and-the-order-of-locks.md">why</a>
 */
@Component
class NightlyScores {

    static final String JOB = "nightly-scores";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyScores.class);

    private final ScoreRefresh scores;
    private final DoneDays days;
    private final PortfolioService portfolio;
    private final Clock clock;

    NightlyScores(ScoreRefresh scores, DoneDays days, PortfolioService portfolio, Clock clock) {
        this.scores = scores;
        this.days = days;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Looks every ten minutes whether there is a day whose work nobody has done. */
    @Scheduled(cron = "${ballast.jobs.nightly:0 */10 * * * *}", zone = "UTC")
    @SchedulerLock(name = JOB, lockAtMostFor = "PT2H")
    public void onceADay() {
        SystemActor.run(ScoreRefresh.ACTOR, () -> {
            LocalDate today = LocalDate.now(clock.withZone(portfolio.workspace().zone()));
            if (!days.isDone(JOB, today)) {
                long looked = scores.refreshAll();
                days.done(JOB, today);
                LOG.info("Scores of {} items of the queue are up to date for {}.", looked, today);
            }
        });
    }
}
