package app.ballast.backlog;

import app.ballast.common.SearchText;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A question about which items there are: conditions that all hold, built one by one. */
final class ItemQuery {

    private static final int LONGEST_NUMBER = 9;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private ItemQuery() {}

    /**
     * The items of a filter.
     *
     * @param visible the products that exist for the asker
     * @param today decides which snoozed items are new again
     */
    static ItemQuery of(BacklogFilter filter, Set<ProductId> visible, LocalDate today) {
        ItemQuery query = new ItemQuery();
        List<Long> products = visible.stream()
                .filter(product ->
                        filter.products().isEmpty() || filter.products().contains(product))
                .map(ProductId::value)
                .sorted()
                .toList();
        query.where("w.productId in :products", "products", products);
        if (!filter.kinds().isEmpty()) {
            query.where("w.kind in :kinds", "kinds", filter.kinds());
        }
        query.statuses(filter.statuses(), today);
        if (filter.person() != null) {
            query.where(
                    "(w.assigneeId = :person or w.reporterId = :person)",
                    "person",
                    filter.person().value());
        }
        query.text(filter.text());
        return query;
    }

    /** Snoozed items are stored as new ones with a day, so only where the filter tells the two apart the day counts. */
    private void statuses(Set<Status> statuses, LocalDate today) {
        if (statuses.isEmpty()) {
            return;
        }
        boolean fresh = statuses.contains(Status.NEW);
        boolean snoozed = statuses.contains(Status.SNOOZED);
        Set<Status> stored = statuses.stream()
                .map(status -> status == Status.SNOOZED ? Status.NEW : status)
                .collect(Collectors.toSet());
        where("w.status in :statuses", "statuses", stored);
        if (fresh != snoozed) {
            String day = fresh
                    ? "w.snoozedUntil is null or w.snoozedUntil <= :today"
                    : "w.snoozedUntil is not null and w.snoozedUntil > :today";
            where(stored.size() == 1 ? "(" + day + ")" : "(w.status <> 'NEW' or " + day + ")", "today", today);
        }
    }

    private void text(String text) {
        String pattern = SearchText.contains(text);
        if (pattern.isEmpty()) {
            return;
        }
        String title = "w.titleLower like :text escape '!'";
        Optional<ItemKey> key = ItemKey.find(text);
        if (key.isPresent()) {
            parameters.put("keyProduct", key.get().product());
            where(
                    "(" + title + " or w.productKey = :keyProduct and w.number = :number)",
                    "number",
                    key.get().number());
        } else if (text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            where("(" + title + " or w.number = :number)", "number", Integer.parseInt(text));
        } else {
            conditions.add(title);
        }
        parameters.put("text", pattern);
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
        return parameters.get("products") instanceof List<?> products && products.isEmpty();
    }

    List<Long> ids(EntityManager entities, String orderBy, int offset, int limit) {
        return set(entities.createQuery("select w.id from WorkItem w" + where() + " order by " + orderBy, Long.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many match, never counting further than {@code most}. */
    int count(EntityManager entities, int most) {
        // Hibernate cuts a subquery only where it has an order.
        String counted = "select count(x.id) from (select w.id as id from WorkItem w" + where()
                + " order by w.id limit " + most + ") x";
        return Math.toIntExact(set(entities.createQuery(counted, Long.class)).getSingleResult());
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> set(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
