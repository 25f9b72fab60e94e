package app.ballast.backlog;

import app.ballast.backlog.WatchedViewStore.Lens;
import app.ballast.backlog.WatchedViewStore.Touch;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks which of the items that were logged or changed came into a view that somebody watches: a question for each view,
 * about all of them at once.
 *
 * @see <a href="file:docs/decisions/0041-watching-a-saved-view.md">why</a>
 */
@Component
class ViewNews {

    /** Touches that are looked at in one transaction. */
    static final int PART = 1_000;

    private final WatchedViewStore store;
    private final ViewItems items;
    private final ViewWatching watching;
    private final ViewLetters letters;
    private final PortfolioService portfolio;
    private final TransactionOperations transactions;

    ViewNews(
            WatchedViewStore store,
            ViewItems items,
            ViewWatching watching,
            ViewLetters letters,
            PortfolioService portfolio,
            TransactionOperations transactions) {
        this.store = store;
        this.items = items;
        this.watching = watching;
        this.letters = letters;
        this.portfolio = portfolio;
        this.transactions = transactions;
    }

    @Scheduled(cron = "${ballast.jobs.views:*/3 * * * * *}", zone = "UTC")
    @SchedulerLock(name = "watched-views", lockAtMostFor = "PT5M")
    void look() {
        SystemActor.run(ViewWatching.ACTOR, () -> {
            List<Touch> next = store.touches(PART);
            while (!next.isEmpty()) {
                List<Touch> part = next;
                transactions.executeWithoutResult(status -> look(part));
                next = store.touches(PART);
            }
        });
    }

    private void look(List<Touch> touches) {
        Set<Long> touched = touches.stream().map(Touch::item).collect(Collectors.toSet());
        List<Lens> lenses = store.locked();
        Map<Lens, Set<Long>> inside = store.inside(lenses, touched);
        Set<ProductId> all = portfolio.visibleProducts();
        var sight = watching.seen(lenses.stream()
                .filter(lens -> lens.person() != Lens.EVERYBODY)
                .map(ViewWatching::me)
                .toList());
        Map<Lens, Set<Long>> entered = new HashMap<>();
        for (Lens lens : lenses) {
            var me = ViewWatching.me(lens);
            Set<ProductId> seen = me == null ? all : sight.getOrDefault(me, Set.of());
            items.of(lens.text(), me, seen, touched, touched.size())
                    .ifPresent(now -> compare(lens, inside.getOrDefault(lens, Set.of()), now, entered));
        }
        letters.tell(entered, touches);
        store.forget(touches);
    }

    private void compare(Lens lens, Set<Long> before, List<Long> now, Map<Lens, Set<Long>> entered) {
        Set<Long> came = new HashSet<>(now);
        came.removeAll(before);
        if (!came.isEmpty()) {
            store.enter(lens, came);
            entered.put(lens, came);
        }
        List<Long> left = new ArrayList<>(before);
        left.removeAll(now);
        store.leave(lens, left);
    }
}
