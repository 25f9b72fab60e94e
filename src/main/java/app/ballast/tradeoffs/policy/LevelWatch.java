package app.ballast.tradeoffs.policy;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each minute which level holds: a budget changes with what is measured, and by itself as its window moves on. */
@Component
class LevelWatch {

    private final LevelKeeper levels;
    private final ExceptionKeeper exceptions;

    LevelWatch(LevelKeeper levels, ExceptionKeeper exceptions) {
        this.levels = levels;
        this.exceptions = exceptions;
    }

    /** Writes down what is another than a minute ago. */
    @Scheduled(cron = "${ballast.jobs.policies:30 * * * * *}", zone = "UTC")
    @SchedulerLock(name = "policy-levels", lockAtMostFor = "PT5M")
    public void eachMinute() {
        levels.look();
        exceptions.look();
    }
}
