package app.ballast.discussion;

import app.ballast.common.jobs.DoneDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes once a day what people were told long ago. */
@Component
class InboxCleaning {

    /** Days for which news that were read stay. */
    static final int READ_DAYS = 90;

    /** Days for which news stay that nobody read. */
    static final int DAYS = 365;

    static final String JOB = "inbox-cleaning";

    /** So many at a time, so that nothing else waits for long. */
    private static final int PART = 5_000;

    private final InboxStore store;
    private final DoneDays days;
    private final Clock clock;

    InboxCleaning(InboxStore store, DoneDays days, Clock clock) {
        this.store = store;
        this.days = days;
        this.clock = clock;
    }

    @Scheduled(cron = "${ballast.jobs.nightly:0 */10 * * * *}", zone = "UTC")
    @SchedulerLock(name = JOB, lockAtMostFor = "PT1H")
    void onceADay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!days.isDone(JOB, today)) {
            clear();
            days.done(JOB, today);
        }
    }

    void clear() {
        var now = clock.instant();
        int removed;
        do {
            removed = store.clear(now.minus(READ_DAYS, ChronoUnit.DAYS), now.minus(DAYS, ChronoUnit.DAYS), PART);
        } while (removed == PART);
    }
}
