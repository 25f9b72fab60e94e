package app.ballast.backlog;

import app.ballast.people.SystemActor;
import app.ballast.portfolio.ServiceCostsChanged;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears that a service costs something else, and lets the scores of its items follow, in a thread of its own. What a crash cuts
 * off the next night does.
 */
@Component
class ServiceCostNews {

    private final ScoreRefresh scores;
    private final TaskExecutor executor;

    ServiceCostNews(ScoreRefresh scores, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.scores = scores;
        this.executor = executor;
    }

    @TransactionalEventListener
    void on(ServiceCostsChanged news) {
        executor.execute(() -> SystemActor.run(ScoreRefresh.ACTOR, () -> scores.refresh(news.service())));
    }
}
