package app.ballast.backlog;

import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SystemOnly;
import app.ballast.discussion.DiscussionArchive;
import app.ballast.discussion.PastRequest;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings items back with their past: the sample workspace's, or those of a workspace that was kept elsewhere. Nobody is told,
 * since nothing of it is news.
 */
@Service
@DeniedByDefault
@Transactional
public class BacklogArchive {

    private final WorkItemRepository repository;
    private final Items items;
    private final ItemNumbers numbers;
    private final PortfolioService portfolio;
    private final DiscussionArchive discussion;
    private final InputFiller filler;
    private final EntityManager entities;

    BacklogArchive(
            WorkItemRepository repository,
            Items items,
            ItemNumbers numbers,
            PortfolioService portfolio,
            DiscussionArchive discussion,
            InputFiller filler,
            EntityManager entities) {
        this.repository = repository;
        this.items = items;
        this.numbers = numbers;
        this.portfolio = portfolio;
        this.discussion = discussion;
        this.filler = filler;
        this.entities = entities;
    }

    /**
     * Adds items to a product; their keys count on in the order of the list.
     *
     * @return their keys, in the order of the list
     */
    @SystemOnly
    public List<ItemKey> restore(ProductId id, List<ArchivedItem> archive) {
        ProductRef product = portfolio.product(id);
        List<Integer> free =
                archive.stream().map(item -> numbers.take(product.id())).toList();
        List<WorkItem> restored = new ArrayList<>();
        for (int i = 0; i < archive.size(); i++) {
            WorkItem item = repository.save(lived(product, free.get(i), archive.get(i)));
            discussion.restore(
                    item.subject(), archive.get(i).comments(), archive.get(i).votes());
            items.record(item, "restored");
            restored.add(item);
        }
        for (int i = 0; i < archive.size(); i++) {
            merge(restored.get(i), archive.get(i), restored);
        }
        return restored.stream().map(WorkItem::key).toList();
    }

    /**
     * Brings back what people said of an item's worth, with its score's history.
     *
     * @param estimates by time
     * @param moscow null where nobody has said
     */
    @SystemOnly
    public void restoreScore(ItemKey key, List<PastEstimate> estimates, @Nullable Moscow moscow) {
        WorkItem item = items.visible(key);
        repository.flush();
        item.rate(moscow);
        if (item.isQueued() || !estimates.isEmpty()) {
            filler.restore(item, estimates);
        }
        // Each statement looks at all that lies in memory, and there are many statements to come.
        entities.flush();
        entities.clear();
    }

    /** Brings back what customers asked for, and the reach that comes of it. */
    @SystemOnly
    public void restoreRequests(ItemKey key, List<PastRequest> asked) {
        WorkItem item = items.visible(key);
        discussion.restoreRequests(item.subject(), asked);
        repository.flush();
        filler.fillReach(item);
    }

    /** Lets the item live through what happened to it, so that it ends as one that people made. No policy holds back the past. */
    static WorkItem lived(ProductRef product, int number, ArchivedItem past) {
        WorkItem item = WorkItem.logged(
                product,
                number,
                NewWorkItem.of(product.id(), past.text().kind(), past.text().title()),
                past.reporter(),
                past.reporterName(),
                past.createdAt());
        switch (past.status()) {
            case NEW, MERGED -> {
                // One waits; the other needs its number in the database first.
            }
            case SNOOZED -> item.snooze(Objects.requireNonNull(past.snoozedUntil()), past.updatedAt());
            case DECLINED -> item.decline(Limits.reason(Objects.requireNonNull(past.declineReason())), decided(past));
            case ACCEPTED -> item.accept(decided(past));
            case READY, IN_PROGRESS, IN_REVIEW -> {
                item.accept(decided(past));
                begin(item, past);
                item.move(past.status(), Holds.NONE, past.updatedAt());
            }
            case DONE -> {
                item.accept(decided(past));
                begin(item, past);
                item.move(Status.DONE, Holds.NONE, Objects.requireNonNull(past.doneAt()));
            }
        }
        item.change(past.text(), Holds.NONE, past.updatedAt());
        item.countVotes(past.votes().size());
        return item;
    }

    /** Whoever it is assigned to takes it up. */
    private static void begin(WorkItem item, ArchivedItem past) {
        Instant begun = past.begunAt();
        if (begun != null) {
            item.change(past.text(), Holds.NONE, begun);
            item.move(Status.IN_PROGRESS, Holds.NONE, begun);
        }
    }

    private static void merge(WorkItem item, ArchivedItem past, List<WorkItem> all) {
        if (past.mergedInto() != null) {
            item.mergeInto(all.get(past.mergedInto()), decided(past));
            item.change(past.text(), Holds.NONE, past.updatedAt());
        }
    }

    private static Instant decided(ArchivedItem past) {
        return Objects.requireNonNull(past.decidedAt());
    }
}
