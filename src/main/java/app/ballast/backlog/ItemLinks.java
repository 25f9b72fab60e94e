package app.ballast.backlog;

import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the links between items. One to an item that the asker does not see does not exist for them. */
@Component
class ItemLinks {

    private static final int MOST = 200;
    private static final String ITEM = "select new app.ballast.backlog.LinkData(w.id, w.productKey, w.number, w.kind,"
            + " w.status, w.snoozedUntil, w.title) from WorkItem w";

    private final EntityManager entities;
    private final PortfolioService portfolio;
    private final ItemLists lists;

    ItemLinks(EntityManager entities, PortfolioService portfolio, ItemLists lists) {
        this.entities = entities;
        this.portfolio = portfolio;
        this.lists = lists;
    }

    List<LinkedItem> blockersOf(WorkItemId item) {
        return linked("w.id in (select l.ends.blockerId from ItemLink l where l.ends.blockedId = :id)", item);
    }

    List<LinkedItem> blockedBy(WorkItemId item) {
        return linked("w.id in (select l.ends.blockedId from ItemLink l where l.ends.blockerId = :id)", item);
    }

    List<LinkedItem> partsOf(WorkItemId item) {
        return linked("w.schedule.parentId = :id", item);
    }

    List<LinkedItem> itself(WorkItemId item) {
        return linked("w.id = :id", item);
    }

    /** The sum keeps H2 from going in by the product, which most items match, where the condition leads to a few at once. */
    private List<LinkedItem> linked(String condition, WorkItemId id) {
        List<Long> seen = seen();
        if (seen.isEmpty()) {
            return List.of();
        }
        LocalDate today = lists.today();
        return entities
                .createQuery(
                        ITEM + " where w.productId + 0 in :seen and " + condition + " order by w.productKey, w.number",
                        LinkData.class)
                .setParameter("seen", seen)
                .setParameter("id", id.value())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(data -> data.item(today))
                .toList();
    }

    private List<Long> seen() {
        return portfolio.visibleProducts().stream().map(ProductId::value).toList();
    }

    /** Keys by number of the items that the asker sees. */
    Map<Long, String> keys(Collection<Long> ids) {
        LocalDate today = lists.today();
        return entities
                .createQuery(ITEM + " where w.productId in :seen and w.id in :ids", LinkData.class)
                .setParameter("seen", seen())
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        LinkData::id, data -> data.item(today).key().toString()));
    }

    /** The shortest way from one item to another along what blocks what, both ends included; empty for none. */
    List<Long> way(WorkItemId from, WorkItemId to) {
        Map<Long, Long> cameFrom = new HashMap<>();
        Set<Long> front = Set.of(from.value());
        while (!front.isEmpty() && !cameFrom.containsKey(to.value())) {
            Set<Long> next = new HashSet<>();
            for (ItemLink.Ends link : entities.createQuery(
                            "select l.ends from ItemLink l where l.ends.blockerId in :front", ItemLink.Ends.class)
                    .setParameter("front", front)
                    .getResultList()) {
                if (cameFrom.putIfAbsent(link.blockedId(), link.blockerId()) == null) {
                    next.add(link.blockedId());
                }
            }
            front = next;
        }
        LinkedList<Long> way = new LinkedList<>();
        Long at = cameFrom.containsKey(to.value()) ? (Long) to.value() : null;
        while (at != null && (way.isEmpty() || !at.equals(from.value()))) {
            way.addFirst(at);
            at = cameFrom.get(at);
        }
        if (!way.isEmpty()) {
            way.addFirst(from.value());
        }
        return way;
    }
}
