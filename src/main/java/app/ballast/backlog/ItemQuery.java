package app.ballast.backlog;

import app.ballast.backlog.filter.FilterWord;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A question about which items there are: conditions that all hold, built one by one. */
final class ItemQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private static final String PRODUCT = "w.productId";

    private final DatabaseKind database;
    private final boolean sorted;
    private List<Long> products = List.of();

    /** @param sorted whether all matches are found first, and then sorted */
    private ItemQuery(DatabaseKind database, boolean sorted) {
        this.database = database;
        this.sorted = sorted;
    }

    /**
     * The items of a filter.
     *
     * @param visible the products that exist for the asker
     * @param today decides which snoozed items are new again
     * @param most so many are to be counted; 0 where items are to be read
     */
    static ItemQuery of(
            BacklogFilter filter,
            Set<ProductId> visible,
            TextSearch search,
            DatabaseKind database,
            LocalDate today,
            int most) {
        List<String> texts = filter.conditions().stream()
                .filter(ItemQuery::isOneText)
                .map(condition -> (String) condition.values().getFirst())
                .toList();
        SearchPath path = search.path(texts, texts.size() == filter.conditions().size(), most);
        ItemQuery query = new ItemQuery(database, path.sorted());
        List<Long> seen = visible.stream().map(ProductId::value).sorted().toList();
        List<Long> products = seen.stream()
                .filter(product -> filter.conditions().stream().allMatch(condition -> allows(condition, product)))
                .toList();
        query.products = products;
        query.parameters.put("products", products);
        ItemConditions written = new ItemConditions(search, path, seen, today);
        filter.conditions().stream()
                .filter(condition -> condition.word() != FilterWord.PRODUCT)
                .map(written::write)
                .forEach(query.conditions::add);
        query.parameters.putAll(written.parameters());
        return query;
    }

    private static boolean isOneText(Condition condition) {
        return condition.word() == FilterWord.TEXT
                && !condition.negated()
                && condition.values().size() == 1;
    }

    private static boolean allows(Condition condition, long product) {
        return condition.word() != FilterWord.PRODUCT || condition.values().contains(product) != condition.negated();
    }

    /** Adds a condition with its one parameter. */
    ItemQuery where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /** Gives a further parameter of a condition its value. */
    ItemQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Whether nothing can match, since no product is left. */
    boolean isHopeless() {
        return products.isEmpty();
    }

    /**
     * An order of this list, as JPQL. Of one product alone it begins with the product where there is an index of the
     * two, and H2 then reads the page from that; PostgreSQL does so by itself.
     */
    String order(BacklogSort sort) {
        return products.size() == 1 && !database.isPostgres() && conditions.isEmpty() && sort.isKeptByProduct()
                ? PRODUCT + (sort.descending() ? " desc, " : " asc, ") + sort.orderBy()
                : sorted ? sort.orderOfFound() : sort.orderBy();
    }

    List<Long> ids(EntityManager entities, String orderBy, int offset, int limit) {
        String where = where(orderBy.startsWith(PRODUCT + " "));
        return set(entities.createQuery("select w.id from WorkItem w" + where + " order by " + orderBy, Long.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The products that are left. */
    List<Long> products() {
        return products;
    }

    /**
     * As {@link #ids} in queue order, but what is held back stands behind what else is in the queue, and before what waits
     * for triage or is closed. Each of the three parts comes from the index of the order and no further than the page, so
     * that no more than three pages are sorted.
     */
    List<Long> idsInQueue(EntityManager entities, Holds holds, int offset, int limit) {
        String held = holds.condition(Holds.Columns.JPQL);
        String each = "(select w.id as id, %d as part, w.queueScore as place from WorkItem w" + where(false)
                + " and %s order by " + (sorted ? BacklogSort.QUEUE.orderOfFound() : BacklogSort.QUEUE.orderBy())
                + " limit " + (offset + limit) + ")";
        String parts = String.join(
                " union all ",
                each.formatted(0, "w.queueScore >= -1 and not " + held),
                each.formatted(1, held),
                each.formatted(2, "w.queueScore < -1"));
        return set(entities.createQuery(
                        "select x.id from (" + parts + ") x order by x.part asc, x.place desc, x.id desc", Long.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many match, never counting further than {@code most}. */
    int count(EntityManager entities, int most) {
        // Hibernate cuts a subquery only where it has an order. PostgreSQL drops one that says nothing, and takes what
        // comes first; H2 would sort by it.
        String counted = "select count(x.id) from (select w.id as id from WorkItem w" + where(false) + " order by "
                + (database.isPostgres() ? "0 + 0" : "w.id") + " limit " + most + ") x";
        return Math.toIntExact(set(entities.createQuery(counted, Long.class)).getSingleResult());
    }

    /**
     * The sum keeps H2 from going in by the product, which most items match, and then sorting all of them: it follows the
     * index of the order, which holds the product too, and stops when the page is full. With a hundred thousand items that
     * is the difference between 130 ms and less than one. PostgreSQL finds the way by itself.
     *
     * @param byProduct whether the order begins with the product, so that H2 may go in by it
     */
    private String where(boolean byProduct) {
        String visible = PRODUCT + (byProduct || database.isPostgres() ? "" : " + 0") + " in :products";
        return " where " + visible + conditions.stream().map(" and "::concat).collect(Collectors.joining());
    }

    private <T> TypedQuery<T> set(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
