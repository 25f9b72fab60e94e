package app.ballast.backlog;

import app.ballast.backlog.scoring.Moscow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Adds up the queue of some products in two statements, which look at a bounded number of items however many there are. */
@Component
class CapacityLineStore {

    /** So many waiting items are added up, and so many of each kind of figure. */
    static final int MOST_ITEMS = 2_000;

    private static final String WAITING = "'ACCEPTED', 'READY'";
    private static final String IN_WORK = "'IN_PROGRESS', 'IN_REVIEW'";

    private final EntityManager entities;

    CapacityLineStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Where adding up ended.
     *
     * @param place of the item among those that wait, from 1
     * @param total person-weeks up to and with it
     * @param effort its own, 0 where nobody has estimated
     * @param scanned how many items were looked at
     */
    record End(CapacityLine.Cut item, int place, BigDecimal total, BigDecimal effort, int scanned) {

        boolean exceeds(BigDecimal free) {
            return total.compareTo(free) > 0;
        }

        /** Person-weeks of what fits. */
        BigDecimal fits(BigDecimal free) {
            return exceeds(free) ? total.subtract(effort) : total;
        }

        /** How many items fit. */
        int items(BigDecimal free) {
            return exceeds(free) ? place - 1 : place;
        }
    }

    /**
     * The first waiting item with which the queue exceeds the capacity; else the last one; empty where none waits.
     *
     * @param below a condition that holds for what takes nothing, since it stands below the line in any case
     */
    Optional<End> end(List<Long> products, BigDecimal free, String below) {
        boolean one = products.size() == 1;
        // By the index of the product, or by that of the order: as it is written, no index serves the condition on
        // several products, and PostgreSQL takes it to hold often, so that neither database sorts all items.
        String those = one ? "i.product_id = :products" : "case when i.product_id in (:products) then 1 else 0 end > 0";
        String order = (one ? "i.product_id desc, " : "") + "i.queue_score desc, i.id desc";
        Query query = entities.createNativeQuery("""
            select x.id, x.queue_score, x.place, x.total, x.effort, x.scanned
            from (select w.id, w.queue_score, w.effort,
                    row_number() over (order by w.queue_score desc, w.id desc) as place,
                    sum(w.effort) over (order by w.queue_score desc, w.id desc
                        rows between unbounded preceding and current row) as total,
                    count(*) over () as scanned
                from (select i.id, i.queue_score, coalesce(i.effort_weeks, 0) as effort from work_item i
                    where %s and i.queue_score >= -1 and i.status in (%s) and not %s
                    order by %s fetch first %d rows only) w) x
            order by case when x.total > :free then 0 else 1 end,
                case when x.total > :free then x.place else -x.place end
            fetch first 1 rows only\
            """.formatted(those, WAITING, below, order, MOST_ITEMS), Tuple.class);
        query.setParameter("products", one ? products.getFirst() : products);
        query.setParameter("free", free);
        return rows(query).stream().findFirst().map(CapacityLineStore::end);
    }

    /** The first waiting feature of a product with which its features exceed some person-weeks; empty where none does. */
    Optional<CapacityLine.Cut> features(List<Long> product, BigDecimal free) {
        Query query = entities.createNativeQuery("""
            select x.id, x.queue_score from (select w.id, w.queue_score,
                    sum(w.effort) over (order by w.queue_score desc, w.id desc
                        rows between unbounded preceding and current row) as total
                from (select i.id, i.queue_score, coalesce(i.effort_weeks, 0) as effort from work_item i
                    where i.product_id = :product and i.queue_score >= -1 and i.status in (%s) and i.kind = 'FEATURE'
                    order by i.product_id desc, i.queue_score desc, i.id desc fetch first %d rows only) w) x
            where x.total > :free order by x.queue_score desc, x.id desc fetch first 1 rows only\
            """.formatted(WAITING, MOST_ITEMS), Tuple.class);
        query.setParameter("product", product.getFirst());
        query.setParameter("free", free);
        return rows(query).stream()
                .findFirst()
                .map(row -> new CapacityLine.Cut(number(row, 0).longValue(), decimal(row, 1)));
    }

    private static End end(Tuple row) {
        return new End(
                new CapacityLine.Cut(number(row, 0).longValue(), decimal(row, 1)),
                number(row, 2).intValue(),
                decimal(row, 3),
                decimal(row, 4),
                number(row, 5).intValue());
    }

    /**
     * Sums over open items.
     *
     * @param inWork person-weeks in progress or in review
     * @param featuresInWork those of features
     * @param promised person-weeks by how much they are needed
     * @param unsized how many items nobody has estimated
     */
    record Figures(BigDecimal inWork, BigDecimal featuresInWork, Map<Moscow, BigDecimal> promised, int unsized) {}

    Figures figures(List<Long> products) {
        String open = WAITING + ", " + IN_WORK;
        String sum = "select '%s' as name, coalesce(sum(%2$s.effort_weeks), 0) as amount from (select i.effort_weeks"
                + " from work_item i where %3$s and i.status in (%4$s) and i.product_id in (:products)"
                + " and i.effort_weeks is not null fetch first " + MOST_ITEMS + " rows only) %2$s union all ";
        StringBuilder sql = new StringBuilder(sum.formatted("IN_WORK", "a", "1 = 1", IN_WORK));
        sql.append(sum.formatted("FEATURES", "f", "i.kind = 'FEATURE'", IN_WORK));
        for (Moscow need : Moscow.values()) {
            sql.append(sum.formatted(need, "m" + need.ordinal(), "i.moscow = '" + need + "'", open));
        }
        sql.append("select 'UNSIZED' as name, count(*) as amount from (select 1 from work_item i where i.status in (")
                .append(open)
                .append(") and i.product_id in (:products) and i.effort_weeks is null fetch first ")
                .append(CapacityLine.MOST_UNSIZED)
                .append(" rows only) u");
        Query query = entities.createNativeQuery(sql.toString(), Tuple.class);
        query.setParameter("products", products);
        Map<String, BigDecimal> found = rows(query).stream()
                .collect(Collectors.toMap(
                        row -> row.get(0).toString().strip(),
                        row -> new BigDecimal(row.get(1).toString())));
        Map<Moscow, BigDecimal> promised = new EnumMap<>(Moscow.class);
        for (Moscow need : Moscow.values()) {
            promised.put(need, found.getOrDefault(need.name(), BigDecimal.ZERO));
        }
        return new Figures(
                found.getOrDefault("IN_WORK", BigDecimal.ZERO),
                found.getOrDefault("FEATURES", BigDecimal.ZERO),
                promised,
                found.getOrDefault("UNSIZED", BigDecimal.ZERO).intValue());
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static Number number(Tuple row, int column) {
        return (Number) row.get(column);
    }

    private static BigDecimal decimal(Tuple row, int column) {
        return new BigDecimal(row.get(column).toString());
    }
}
