package app.ballast.audit;

import app.ballast.common.jobs.DoneDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes entries that are older than the log is kept, once a day, by one node, a few thousand at a time. */
@Component
public class ActivityKeeping {

    static final String JOB = "activity-keeping";

    /** Whoever decides on Fridays wants to see last year's Fridays: nothing younger is ever removed. */
    private static final int FEWEST_DAYS = 30;

    private static final int AT_ONCE = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(ActivityKeeping.class);

    private final JdbcClient database;
    private final DoneDays days;
    private final Clock clock;
    private final int kept;

    ActivityKeeping(
            JdbcClient database, DoneDays days, Clock clock, @Value("${ballast.activity.keep-days:730}") int kept) {
        if (kept < FEWEST_DAYS) {
            throw new IllegalArgumentException(
                    "ballast.activity.keep-days is %d; the activity log is kept for at least %d days"
                            .formatted(kept, FEWEST_DAYS));
        }
        this.database = database;
        this.days = days;
        this.clock = clock;
        this.kept = kept;
    }

    /** For how long entries are kept, in days. */
    public int days() {
        return kept;
    }

    /** Looks every ten minutes whether there is a day, by UTC, whose work nobody has done. */
    @Scheduled(cron = "${ballast.jobs.nightly:0 */10 * * * *}", zone = "UTC")
    @SchedulerLock(name = JOB, lockAtMostFor = "PT1H")
    public void onceADay() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        if (!days.isDone(JOB, today)) {
            long removed = remove(AT_ONCE);
            days.done(JOB, today);
            if (removed > 0) {
                LOG.info("{} entries of the activity log were older than {} days and are gone.", removed, kept);
            }
        }
    }

    /** Each batch is a transaction of its own, so that nobody who records something waits long. */
    long remove(int atOnce) {
        var limit = clock.instant().minus(Duration.ofDays(kept)).atOffset(ZoneOffset.UTC);
        long all = 0;
        int gone;
        do {
            gone = database.sql("""
                delete from activity where id in
                    (select id from activity where at < :limit order by at fetch first :most rows only)\
                """).param("limit", limit).param("most", atOnce).update();
            all += gone;
        } while (gone == atOnce);
        return all;
    }
}
