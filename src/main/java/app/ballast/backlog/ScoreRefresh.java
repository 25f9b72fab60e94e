package app.ballast.backlog;

import app.ballast.portfolio.ServiceId;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Measures inputs of many items again, and works their scores out for the present day; pages are told of those that changed. */
@Component
class ScoreRefresh {

    static final String ACTOR = "Score refresh";
    /** Items a transaction: each is locked only briefly. */
    private static final int BATCH = 100;

    private final WorkItemRepository items;
    private final QueueLocks locks;
    private final InputFiller filler;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    ScoreRefresh(
            WorkItemRepository items,
            QueueLocks locks,
            InputFiller filler,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.items = items;
        this.locks = locks;
        this.filler = filler;
        this.transactions = transactions;
        this.events = events;
    }

    /** @return how many items it looked at */
    long refreshAll() {
        return renew(after -> items.queuedAfter(after, Limit.of(BATCH)));
    }

    /** Measures what waits, and what is in the queue, of one service again. */
    void refresh(ServiceId service) {
        renew(after -> items.openAfter(after, service.value(), Limit.of(BATCH)));
    }

    private long renew(LongFunction<List<Long>> next) {
        long looked = 0;
        List<Long> ids = next.apply(0);
        while (!ids.isEmpty()) {
            List<Long> batch = ids;
            transactions.executeWithoutResult(status -> renew(batch));
            looked += batch.size();
            ids = next.apply(batch.getLast());
        }
        return looked;
    }

    private void renew(List<Long> batch) {
        List<WorkItem> locked = locks.lockToMove(batch).stream()
                .filter(item -> batch.contains(item.id().value()))
                .toList();
        filler.renew(locked).forEach(item -> events.publishEvent(new ItemChanged(item.id(), item.product())));
    }
}
