package app.ballast.backlog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MovedItemRepository extends Repository<MovedItem, Long> {

    MovedItem save(MovedItem move);

    void delete(MovedItem move);

    void flush();

    Optional<MovedItem> findByItemId(long item);

    /** Whether any of the items was moved, or has one that was moved over it. */
    boolean existsByItemIdInOrAnchorIdIn(Collection<Long> items, Collection<Long> anchors);

    List<MovedItem> findByItemIdIn(Collection<Long> items);

    List<MovedItem> findByAnchorIdIn(Collection<Long> anchors);
}
