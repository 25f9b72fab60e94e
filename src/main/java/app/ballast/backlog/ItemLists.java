package app.ballast.backlog;

import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lists of items: first the ids in order, then their lines, then the names in them. Always as many statements. */
@Component
class ItemLists {

    private final EntityManager entities;
    private final WorkItemRepository items;
    private final PortfolioService portfolio;
    private final PeopleDirectory people;
    private final RowPlans plans;
    private final TextSearch search;
    private final DatabaseKind database;
    private final HoldReader holds;
    private final Clock clock;

    ItemLists(
            EntityManager entities,
            WorkItemRepository items,
            PortfolioService portfolio,
            PeopleDirectory people,
            RowPlans plans,
            TextSearch search,
            DatabaseKind database,
            HoldReader holds,
            Clock clock) {
        this.entities = entities;
        this.items = items;
        this.portfolio = portfolio;
        this.people = people;
        this.plans = plans;
        this.search = search;
        this.database = database;
        this.holds = holds;
        this.clock = clock;
    }

    /** The day it is on pages. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(portfolio.workspace().zone()));
    }

    ItemQuery query(BacklogFilter filter) {
        return query(filter, portfolio.visibleProducts());
    }

    /** @param seen the products whose items count, and whose open items others wait for */
    ItemQuery query(BacklogFilter filter, Set<ProductId> seen) {
        return ItemQuery.of(filter, seen, search, database, today(), 0);
    }

    /** How many items a filter leaves in; {@code most} stands for that many or more. */
    int count(BacklogFilter filter, int most) {
        return count(ItemQuery.of(filter, portfolio.visibleProducts(), search, database, today(), most), most);
    }

    int count(ItemQuery query, int most) {
        return query.isHopeless() ? 0 : query.count(entities, most);
    }

    /** The numbers of the first items of a list. */
    List<Long> ids(ItemQuery query, BacklogSort sort, int limit) {
        return ids(query, sort, 0, limit);
    }

    /** In queue order, what is held back stands behind what else waits or is being worked on. */
    private List<Long> ids(ItemQuery query, BacklogSort sort, int offset, int limit) {
        if (sort.equals(BacklogSort.QUEUE) && !query.isHopeless()) {
            Holds now = holds.now();
            if (now.concerns(query.products())) {
                return query.idsInQueue(entities, now, offset, limit);
            }
        }
        return ids(query, query.order(sort), offset, limit);
    }

    List<Long> ids(ItemQuery query, String orderBy, int offset, int limit) {
        return query.isHopeless() ? List.of() : query.ids(entities, orderBy, offset, limit);
    }

    List<BacklogRow> rows(ItemQuery query, BacklogSort sort, int offset, int limit) {
        return rows(ids(query, sort, offset, limit));
    }

    List<BacklogRow> rows(ItemQuery query, String orderBy, int offset, int limit) {
        return rows(ids(query, orderBy, offset, limit));
    }

    private List<BacklogRow> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, RowData> found = new HashMap<>();
        items.rows(ids).forEach(row -> found.put(row.id(), row));
        Map<PersonId, String> names = people.names(found.values().stream()
                .map(RowData::assigneeId)
                .filter(Objects::nonNull)
                .distinct()
                .map(PersonId::new)
                .toList());
        Map<Long, RowPlan> planned = plans.of(ids);
        LocalDate today = today();
        Holds now = holds.now();
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(row -> row(row, names, planned.get(row.id()), today, now))
                .toList();
    }

    private static BacklogRow row(
            RowData row, Map<PersonId, String> names, @Nullable RowPlan plan, LocalDate today, Holds now) {
        ProductId product = new ProductId(row.productId());
        WorkItemId id = new WorkItemId(row.id());
        return new BacklogRow(
                id,
                new ItemKey(row.productKey(), row.number()),
                product,
                row.kind(),
                row.status().on(today, row.snoozedUntil()),
                row.title(),
                row.costOfDelay(),
                row.score(),
                row.effort(),
                row.votes(),
                name(row.assigneeId(), names),
                row.reporterName(),
                row.createdAt(),
                row.updatedAt(),
                over(row),
                row.moveReason(),
                now.on(product, id, row.kind(), row.status(), row.moscow()).isPresent(),
                plan == null ? RowPlan.NONE : plan);
    }

    private static @Nullable ItemKey over(RowData row) {
        String product = row.overProduct();
        Integer number = row.overNumber();
        return product == null || number == null ? null : new ItemKey(product, number);
    }

    private static @Nullable String name(@Nullable Long person, Map<PersonId, String> names) {
        return person == null ? null : names.get(new PersonId(person));
    }
}
