package app.ballast.discussion;

import app.ballast.people.SystemActor;
import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets for good what was deleted a while ago: until then its author can take it back. */
@Component
class DeletedTexts {

    /** How long a deleted text can be brought back. */
    static final Duration KEPT = Duration.ofHours(24);

    private final TextStore texts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DeletedTexts(TextStore texts, TransactionTemplate transactions, Clock clock) {
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${ballast.jobs.deleted-texts:0 17 * * * *}", zone = "UTC")
    @SchedulerLock(name = "deleted-texts", lockAtMostFor = "PT10M")
    void everyHour() {
        SystemActor.run(
                "Discussion",
                () -> transactions.execute(
                        status -> texts.forget(clock.instant().minus(KEPT))));
    }
}
