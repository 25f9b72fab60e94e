package app.ballast.backlog;

import app.ballast.backlog.WatchedViewStore.Touched;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.ProductId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down which items a transaction logged or changed, as part of it, where somebody watches a view: one question and
 * one batch for any number of them.
 *
 * @see <a href="file:docs/decisions/0041-watching-a-saved-view.md">why</a>
 */
@Component
class ItemTouches {

    private final WatchedViewStore store;
    private final CurrentUser user;

    ItemTouches(WatchedViewStore store, CurrentUser user) {
        this.store = store;
        this.user = user;
    }

    @EventListener
    void on(ItemLogged news) {
        touch(news.id(), news.product(), true);
    }

    @EventListener
    void on(ItemChanged news) {
        touch(news.id(), news.product(), false);
    }

    @EventListener
    void on(ItemTriaged news) {
        touch(news.id(), news.product(), false);
    }

    private void touch(WorkItemId id, ProductId product, boolean logged) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Collected collected = (Collected) TransactionSynchronizationManager.getResource(this);
            if (collected == null) {
                collected = new Collected();
                TransactionSynchronizationManager.bindResource(this, collected);
                TransactionSynchronizationManager.registerSynchronization(collected);
            }
            collected.items.merge(
                    id.value(),
                    new Touched(id.value(), product, logged, user.actor()),
                    (one, other) -> one.logged() ? one : other);
        }
    }

    /** What one transaction touched. */
    private final class Collected implements TransactionSynchronization {

        private final Map<Long, Touched> items = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly && store.isAnyWatched()) {
                store.touch(items.values());
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ItemTouches.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ItemTouches.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ItemTouches.this);
        }
    }
}
