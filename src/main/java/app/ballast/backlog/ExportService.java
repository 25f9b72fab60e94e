package app.ballast.backlog;

import app.ballast.backlog.exchange.ItemTable;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a list shows, with every field of its items, as a file; a few hundred items are held at a time. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ExportService {

    /** No export is longer. */
    private static final int MOST = 1_000_000;

    private static final int BATCH = 200;

    private final EntityManager entities;
    private final WorkItemRepository repository;
    private final ItemLists lists;
    private final ExportLines lines;

    ExportService(EntityManager entities, WorkItemRepository repository, ItemLists lists, ExportLines lines) {
        this.entities = entities;
        this.repository = repository;
        this.lists = lists;
        this.lines = lines;
    }

    /**
     * Writes the items of a list in its order.
     *
     * @param out stays open
     */
    @SignedIn
    public void write(BacklogFilter filter, BacklogSort sort, ExportFormat format, OutputStream out) {
        ItemQuery query = lists.query(filter);
        List<Long> ids = query.isHopeless() ? List.of() : query.ids(entities, query.order(sort), 0, MOST);
        try (ItemTable table = format.open(out)) {
            for (int from = 0; from < ids.size(); from += BATCH) {
                List<Long> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
                Map<Long, WorkItem> found = new HashMap<>();
                repository.several(batch).forEach(item -> found.put(item.id().value(), item));
                List<WorkItem> ordered =
                        batch.stream().map(found::get).filter(Objects::nonNull).toList();
                for (var line : lines.of(ordered)) {
                    table.write(line);
                }
                entities.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
