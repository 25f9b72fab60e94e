package app.ballast.common.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The feed where there is one node: from thread to thread. */
@Component
class OneNodeFeed implements ChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(OneNodeFeed.class);

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void tell(Change change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deliver(change);
            return;
        }
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof AfterCommit collected && collected.belongsTo(this)) {
                collected.changes.add(change);
                return;
            }
        }
        AfterCommit collected = new AfterCommit();
        collected.changes.add(change);
        TransactionSynchronizationManager.registerSynchronization(collected);
    }

    @Override
    public Runnable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void deliver(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                // What one page does with the news is nothing to the person who made them, nor to the other pages.
                LOG.warn("A listener failed on {}", change, e);
            }
        }
    }

    /** All that one transaction changed, each subject once. */
    private final class AfterCommit implements TransactionSynchronization {

        private final Set<Change> changes = new LinkedHashSet<>();

        private boolean belongsTo(OneNodeFeed feed) {
            return OneNodeFeed.this == feed;
        }

        @Override
        public void afterCommit() {
            changes.forEach(OneNodeFeed.this::deliver);
        }
    }
}
