package app.ballast.backlog;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What helps to decide on new items: which others look the same, and how long decisions take. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class TriageWatch {

    /** Days of decisions that count. */
    public static final int DAYS = 90;

    /** Only so many of the newest items of a product are compared, so that a suggestion costs the same in any backlog. */
    private static final int COMPARED = 2_000;

    private static final int MOST_DECISIONS = 10_000;

    private final EntityManager entities;
    private final PortfolioService portfolio;
    private final TriageService triage;
    private final ItemLists lists;
    private final Clock clock;

    TriageWatch(
            EntityManager entities, PortfolioService portfolio, TriageService triage, ItemLists lists, Clock clock) {
        this.entities = entities;
        this.portfolio = portfolio;
        this.triage = triage;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * The items of a product whose titles are most like a title, the likeliest first. Compared are the newest 2,000 that
     * have not been merged away.
     *
     * @param except left out: the item whose title it is; null for none
     */
    @SignedIn
    public List<LinkedItem> likely(ProductId of, String title, @Nullable WorkItemId except, int most) {
        ProductRef product = portfolio.product(of);
        TitleWords words = TitleWords.of(title);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<Long, Double> alike = new HashMap<>();
        List<String> stems = words.stems().stream().sorted().toList();
        // The database leaves out what has too little in common, which is nearly all.
        String shared = IntStream.range(0, stems.size())
                .mapToObj(stem -> "case when x.lower like :stem" + stem + " then 1 else 0 end")
                .collect(Collectors.joining(" + "));
        TypedQuery<Tuple> query = entities.createQuery(
                        "select x.id, x.title from (select w.id as id, w.title as title, w.titleLower as lower"
                                + " from WorkItem w where w.productKey = :product and w.status <> 'MERGED'"
                                + " order by w.number desc limit " + COMPARED + ") x where " + shared + " >= :least",
                        Tuple.class)
                .setParameter("least", words.leastInCommon())
                .setParameter("product", product.key());
        for (int stem = 0; stem < stems.size(); stem++) {
            query.setParameter("stem" + stem, "%" + stems.get(stem) + "%");
        }
        query.getResultList().forEach(row -> {
            double likeness = words.likeness(TitleWords.of(row.get(1, String.class)));
            if (likeness >= TitleWords.ALIKE) {
                alike.put(row.get(0, Long.class), likeness);
            }
        });
        if (except != null) {
            alike.remove(except.value());
        }
        return items(alike.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList());
    }

    private List<LinkedItem> items(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        LocalDate today = lists.today();
        return entities
                .createQuery(
                        "select new app.ballast.backlog.LinkData(w.id, w.productKey, w.number, w.kind, w.status,"
                                + " w.snoozedUntil, w.title) from WorkItem w where w.id in :ids",
                        LinkData.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                .map(row -> row.item(today))
                .toList();
    }

    /**
     * How long decisions of the last 90 days took; the newest 10,000 of them count.
     *
     * @param products only their items; those of all products where it is empty
     */
    @SignedIn
    public TimeToTriage time(Set<ProductId> products) {
        return time(products, triage.countWaiting(products, BacklogService.MOST_COUNTED + 1));
    }

    /**
     * As {@link #time(Set)} where it has just been counted how many wait.
     *
     * @param waiting how many; {@link BacklogService#MOST_COUNTED} + 1 for more than that
     */
    @SignedIn
    public TimeToTriage time(Set<ProductId> products, int waiting) {
        LocalDate from = lists.today().minusDays(DAYS);
        List<Long> wanted = portfolio.visibleProducts().stream()
                .filter(product -> products.isEmpty() || products.contains(product))
                .map(ProductId::value)
                .toList();
        List<Duration> waits = new ArrayList<>();
        Instant newest = null;
        if (!wanted.isEmpty()) {
            for (Tuple row : entities.createQuery(
                            "select w.createdAt, w.outcome.decidedAt from WorkItem w where w.outcome.decidedAt >= :from"
                                    + " and w.productId + 0 in :products order by w.outcome.decidedAt desc",
                            Tuple.class)
                    .setParameter("from", clock.instant().minus(Duration.ofDays(DAYS)))
                    .setParameter("products", wanted)
                    .setMaxResults(MOST_DECISIONS)
                    .getResultList()) {
                Instant decided = row.get(1, Instant.class);
                newest = newest == null ? decided : newest;
                waits.add(Duration.between(row.get(0, Instant.class), decided));
            }
        }
        return TimeToTriage.of(from, waits, newest, waiting);
    }
}
