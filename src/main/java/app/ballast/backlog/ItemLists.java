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
    private final Clock clock;

    ItemLists(
            EntityManager entities,
            WorkItemRepository items,
            PortfolioService portfolio,
            PeopleDirectory people,
            RowPlans plans,
            TextSearch search,
            DatabaseKind database,
            Clock clock) {
        this.entities = entities;
        this.items = items;
        this.portfolio = portfolio;
        this.people = people;
        this.plans = plans;
        this.search = search;
        this.database = database;
        this.clock = clock;
    }

    /** The day it is on pages. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(portfolio.workspace().zone()));
    }

    ItemQuery query(BacklogFilter filter) {
        return ItemQuery.of(filter, portfolio.visibleProducts(), search, database, today(), 0);
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
        return ids(query, query.order(sort), 0, limit);
    }

    List<Long> ids(ItemQuery query, String orderBy, int offset, int limit) {
        return query.isHopeless() ? List.of() : query.ids(entities, orderBy, offset, limit);
    }

    List<BacklogRow> rows(ItemQuery query, BacklogSort sort, int offset, int limit) {
        return rows(query, query.order(sort), offset, limit);
    }

    List<BacklogRow> rows(ItemQuery query, String orderBy, int offset, int limit) {
        List<Long> ids = ids(query, orderBy, offset, limit);
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
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(row -> row(row, names, planned.get(row.id()), today))
                .toList();
    }

    private static BacklogRow row(RowData row, Map<PersonId, String> names, @Nullable RowPlan plan, LocalDate today) {
        return new BacklogRow(
                new WorkItemId(row.id()),
                new ItemKey(row.productKey(), row.number()),
                new ProductId(row.productId()),
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
