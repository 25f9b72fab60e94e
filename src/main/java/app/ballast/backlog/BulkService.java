package app.ballast.backlog;

import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final QueueLocks locks;
    private final BulkEdits edits;
    private final KeptUndo kept;

    /**
     * A change with the way back.
     *
     * @param undo names what takes it back; null where nothing was changed
     */
    public record Kept(BulkOutcome outcome, @Nullable String undo) {}

    BulkService(
            EntityManager entities,
            WorkItemRepository repository,
            ItemLists lists,
            QueueLocks locks,
            BulkEdits edits,
            KeptUndo kept) {
        this.entities = entities;
        this.repository = repository;
        this.lists = lists;
        this.locks = locks;
        this.edits = edits;
        this.kept = kept;
    }

    /** Says what {@link #apply} would do, and changes nothing. */
    @SignedIn
    @Transactional(readOnly = true)
    public BulkOutcome preview(BulkScope scope, BulkChange change) {
        BulkRun run = edits.begin(change);
        each(ids(scope), batch -> {
            repository.several(batch).forEach(run::preview);
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
        Set<Long> wanted = new LinkedHashSet<>(ids(scope));
        Set<Long> changed = new LinkedHashSet<>();
        each(locks.inOrder(wanted), batch -> {
            List<WorkItem> found = repository.lock(batch).stream()
                    .filter(item -> wanted.contains(item.id().value()))
                    .filter(run::apply)
                    .toList();
            entities.flush();
            run.tellPeople();
            found.forEach(run::keep);
            found.forEach(item -> changed.add(item.id().value()));
            entities.clear();
        });
        edits.settle(changed);
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
        Set<Long> wanted = former.stream().map(item -> item.id().value()).collect(Collectors.toSet());
        each(locks.inOrder(wanted), batch -> {
            repository.lock(batch).stream()
                    .filter(item -> wanted.contains(item.id().value()))
                    .forEach(run::apply);
            entities.flush();
            run.tellPeople();
            entities.clear();
        });
        edits.settle(wanted);
        return run.outcome();
    }

    /** By number. */
    private List<Long> ids(BulkScope scope) {
        List<Long> ids =
                switch (scope) {
                    case BulkScope.Selected selected ->
                        selected.items().stream()
                                .map(WorkItemId::value)
                                .sorted()
                                .toList();
                    case BulkScope.Keys named -> {
                        List<Long> found = edits.ids(named.keys());
                        // Read again under the lock.
                        entities.clear();
                        yield found;
                    }
                    case BulkScope.Matching matching -> {
                        ItemQuery query = lists.query(matching.filter());
                        yield query.isHopeless() ? List.of() : query.ids(entities, "w.id asc", 0, BulkScope.MOST + 1);
                    }
                };
        if (ids.size() > BulkScope.MOST) {
            throw DomainException.invalid("scope", "backlog.error.bulk.most", BulkScope.MOST);
        }
        return ids;
    }

    /** Goes through the ids in their order, so that two who do this never wait for each other. */
    private static void each(List<Long> ids, Consumer<List<Long>> batch) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            batch.accept(ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
    }
}
