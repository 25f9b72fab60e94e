package app.ballast.backlog;

import app.ballast.backlog.scoring.Input;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The top of a product's queue. Always as many queries. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class NextItems {

    private final ItemLists lists;
    private final ScoreStore scores;
    private final EntityManager entities;
    private final PortfolioService portfolio;

    NextItems(ItemLists lists, ScoreStore scores, EntityManager entities, PortfolioService portfolio) {
        this.lists = lists;
        this.scores = scores;
        this.entities = entities;
        this.portfolio = portfolio;
    }

    /** The first items that wait in the queue or are being worked on, in its order; at most so many. */
    @SignedIn
    public List<NextItem> of(ProductId id, int most) {
        ProductId product = portfolio.product(id).id();
        // What is in the queue comes first in its order, so that nothing has to be picked out by status before.
        BacklogFilter all = new BacklogFilter("", Set.of(), Set.of(product), Set.of(), null);
        List<BacklogRow> rows = lists.rows(lists.query(all), BacklogSort.QUEUE, 0, most).stream()
                .filter(row -> row.status().isQueued())
                .toList();
        List<Long> ids = rows.stream().map(row -> row.id().value()).toList();
        Map<Long, List<StoredInput>> inputs = scores.inputs(ids);
        Map<Long, Outcome> outcomes = outcomes(ids);
        return rows.stream()
                .map(row -> item(
                        row,
                        ScoreKeeper.estimates(inputs.getOrDefault(row.id().value(), List.of()))
                                .medians(),
                        outcomes.get(row.id().value())))
                .toList();
    }

    private Map<Long, Outcome> outcomes(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities
                        .createQuery("select o from StatedOutcome o where o.itemId in :ids", StatedOutcome.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(StatedOutcome::item, StatedOutcome::outcome));
    }

    private static NextItem item(BacklogRow row, Map<Input, BigDecimal> medians, @Nullable Outcome outcome) {
        BigDecimal incidents = medians.get(Input.INCIDENTS_PER_WEEK);
        BigDecimal minutes = medians.get(Input.IMPACT_MINUTES);
        Input hours = row.kind() == Kind.STABILITY ? Input.RESPONSE_HOURS : Input.HOURS_LOST;
        return new NextItem(
                row,
                row.kind() == Kind.STABILITY && incidents != null && minutes != null
                        ? incidents.multiply(minutes)
                        : null,
                row.kind() == Kind.FEATURE ? null : medians.get(hours),
                outcome);
    }
}
