package app.ballast.backlog;

import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Each night, for every item of the queue: measures its inputs again, and works its score out for the new day. On several
 * nodes each does the same and comes to the same; what has not changed is not written.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScoreRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreRefresh.class);
    private static final String ACTOR = "Score refresh";
    /** Items a transaction: each is locked only briefly. */
    private static final int BATCH = 100;

    private final WorkItemRepository items;
    private final ScoreKeeper scores;
    private final TransactionOperations transactions;
    private final PortfolioService portfolio;
    private final Clock clock;

    ScoreRefresh(
            WorkItemRepository items,
            ScoreKeeper scores,
            TransactionOperations transactions,
            PortfolioService portfolio,
            Clock clock) {
        this.items = items;
        this.scores = scores;
        this.transactions = transactions;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Looks each hour whether it has just become night where the workspace is. */
    @Scheduled(cron = "0 10 * * * *", zone = "UTC")
    void eachHour() {
        ZoneId zone = SystemActor.call(ACTOR, portfolio::workspace).zone();
        if (clock.instant().atZone(zone).getHour() == 0) {
            eachNight();
        }
    }

    void eachNight() {
        long refreshed = SystemActor.call(ACTOR, this::refreshAll);
        LOG.info("Scores of {} items of the queue are up to date.", refreshed);
    }

    /** @return how many items it looked at */
    long refreshAll() {
        long after = 0;
        long looked = 0;
        List<Long> batch;
        do {
            batch = items.queuedAfter(after, Limit.of(BATCH));
            if (!batch.isEmpty()) {
                List<Long> ids = batch;
                transactions.executeWithoutResult(status -> scores.renew(items.lock(ids)));
                after = batch.getLast();
                looked += batch.size();
            }
        } while (batch.size() == BATCH);
        return looked;
    }
}
