package app.ballast.backlog;

import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many items at once, each by the rules and rights of a single change. What is refused stays as it is and is told;
 * the rest is changed in one transaction.
 */
@Service
@DeniedByDefault
@Transactional
public class BulkService {

    private static final int BATCH = 200;

    private final EntityManager entities;
    private final WorkItemRepository repository;
    private final ItemLists lists;
    private final BulkEdits edits;
    private final KeptUndo kept;

    /**
     * A change with the way back.
     *
     * @param undo names what takes it back; null where nothing was changed
     */
    public record Kept(BulkOutcome outcome, @Nullable String undo) {}

    BulkService(
            EntityManager entities, WorkItemRepository repository, ItemLists lists, BulkEdits edits, KeptUndo kept) {
        this.entities = entities;
        this.repository = repository;
        this.lists = lists;
        this.edits = edits;
        this.kept = kept;
    }

    /** Says what {@link #apply} would do, and changes nothing. */
    @SignedIn
    @Transactional(readOnly = true)
    public BulkOutcome preview(BulkScope scope, BulkChange change) {
        BulkRun run = edits.begin(change);
        each(scope, ids -> {
            repository.several(ids).forEach(run::preview);
            entities.clear();
        });
        return run.outcome();
    }

    /**
     * Changes the items.
     *
     * @throws DomainException INVALID where they are more than 10,000, or the release or the person is not there
     */
    @SignedIn
    public BulkOutcome apply(BulkScope scope, BulkChange change) {
        BulkRun run = edits.begin(change);
        each(scope, ids -> {
            List<WorkItem> changed =
                    repository.lock(ids).stream().filter(run::apply).toList();
            edits.settle(changed);
            entities.flush();
            changed.forEach(run::keep);
            entities.clear();
        });
        return run.outcome();
    }

    /** As {@link #apply}; what takes it back is kept for a day. */
    @SignedIn
    public Kept applyAndKeep(BulkScope scope, BulkChange change) {
        BulkOutcome outcome = apply(scope, change);
        return new Kept(outcome, outcome.undo().isEmpty() ? null : kept.keep(outcome.undo()));
    }

    /**
     * Takes a change of one's own back, once.
     *
     * @param name as {@link #applyAndKeep} gave it
     * @throws DomainException NOT_FOUND where there is none, or it was taken back already
     */
    @SignedIn
    public BulkOutcome undoKept(String name) {
        return undo(kept.take(name));
    }

    /** Takes a change back where nobody changed the item since; the others are told as refused. */
    @SignedIn
    public BulkOutcome undo(List<BulkOutcome.Former> former) {
        BulkUndo run = edits.undo(former);
        List<Long> ids = former.stream().map(item -> item.id().value()).sorted().toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<WorkItem> locked = repository.lock(ids.subList(from, Math.min(from + BATCH, ids.size())));
            locked.forEach(run::apply);
            edits.settle(locked);
            entities.flush();
            entities.clear();
        }
        return run.outcome();
    }

    /** Goes through the ids in their order, so that two who do this never wait for each other. */
    private void each(BulkScope scope, Consumer<List<Long>> batch) {
        List<Long> ids =
                switch (scope) {
                    case BulkScope.Selected selected ->
                        selected.items().stream()
                                .map(WorkItemId::value)
                                .sorted()
                                .toList();
                    case BulkScope.Keys named -> edits.ids(named.keys());
                    case BulkScope.Matching matching -> {
                        ItemQuery query = lists.query(matching.filter());
                        yield query.isHopeless() ? List.of() : query.ids(entities, "w.id asc", 0, BulkScope.MOST + 1);
                    }
                };
        if (ids.size() > BulkScope.MOST) {
            throw DomainException.invalid("scope", "backlog.error.bulk.most", BulkScope.MOST);
        }
        for (int from = 0; from < ids.size(); from += BATCH) {
            batch.accept(ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
    }
}
