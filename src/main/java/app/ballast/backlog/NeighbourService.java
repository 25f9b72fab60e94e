package app.ballast.backlog;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps from item to item through a list. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class NeighbourService {

    /** Most steps are taken near the top: no more of the list is read for them. */
    private static final int FIRST = 500;

    private final ItemLists lists;
    private final WorkItemRepository items;

    NeighbourService(ItemLists lists, WorkItemRepository items) {
        this.lists = lists;
        this.items = items;
    }

    /**
     * The item so many places further on in a list, or before. From an item that the list does not hold among its first
     * {@link BacklogService#MOST_COUNTED}, and from none, it is the first of the list.
     *
     * @return empty where the list ends
     */
    @SignedIn
    public Optional<Neighbour> from(BacklogFilter filter, BacklogSort sort, @Nullable WorkItemId item, int by) {
        List<Long> ids = lists.ids(lists.query(filter), sort, FIRST);
        int place = item == null ? -1 : ids.indexOf(item.value());
        boolean more = ids.size() == FIRST;
        if (item != null && more && (place < 0 || place + by >= FIRST)) {
            ids = lists.ids(lists.query(filter), sort, BacklogService.MOST_COUNTED);
            place = ids.indexOf(item.value());
        }
        int next = place < 0 ? 0 : place + by;
        return next < 0 || next >= ids.size()
                ? Optional.empty()
                : items.key(ids.get(next)).map(key -> new Neighbour(key.key(), next));
    }
}
