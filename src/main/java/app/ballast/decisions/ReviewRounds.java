package app.ballast.decisions;

import app.ballast.common.jobs.DoneDays;
import app.ballast.people.SystemActor;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works out on their day what came of decisions, and of what shipped: once a day, by one node. */
@Component
class ReviewRounds {

    static final String JOB = "decision-reviews";

    private static final Logger LOG = LoggerFactory.getLogger(ReviewRounds.class);

    private final ReviewWork work;
    private final PromiseWork promises;
    private final DecisionReader reader;
    private final DoneDays days;

    ReviewRounds(ReviewWork work, PromiseWork promises, DecisionReader reader, DoneDays days) {
        this.work = work;
        this.promises = promises;
        this.reader = reader;
        this.days = days;
    }

    /** Looks every ten minutes whether there is a day whose reviews nobody has done. */
    @Scheduled(cron = "${ballast.jobs.nightly:0 */10 * * * *}", zone = "UTC")
    @SchedulerLock(name = JOB, lockAtMostFor = "PT1H")
    public void onceADay() {
        SystemActor.run(ReviewWork.ACTOR, () -> {
            if (!days.isDone(JOB, reader.today())) {
                int done = work.all();
                promises.all();
                days.done(JOB, reader.today());
                if (done > 0) {
                    LOG.info("{} reviews of decisions were worked out.", done);
                }
            }
        });
    }
}
