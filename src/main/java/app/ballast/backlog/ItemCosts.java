package app.ballast.backlog;

import app.ballast.backlog.scoring.CostOfDelay;
import app.ballast.backlog.scoring.Term;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What items take and what waiting for them costs, for those who compare several. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ItemCosts {

    private final WorkItemRepository items;
    private final ScoreStore scores;
    private final ScoreKeeper keeper;
    private final ItemLists lists;
    private final PortfolioService portfolio;

    ItemCosts(
            WorkItemRepository items,
            ScoreStore scores,
            ScoreKeeper keeper,
            ItemLists lists,
            PortfolioService portfolio) {
        this.items = items;
        this.scores = scores;
        this.keeper = keeper;
        this.lists = lists;
        this.portfolio = portfolio;
    }

    /** Those of these items that the asker sees, as they stand, by number. Always as many queries. */
    @SignedIn
    public List<ItemCost> of(Collection<WorkItemId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<ProductId> products = portfolio.visibleProducts();
        List<WorkItem> seen = items.several(ids.stream().map(WorkItemId::value).toList()).stream()
                .filter(item -> products.contains(item.product()))
                .toList();
        Map<Long, List<StoredInput>> inputs =
                scores.inputs(seen.stream().map(item -> item.id().value()).collect(Collectors.toSet()));
        return seen.stream()
                .map(item -> cost(item, inputs.getOrDefault(item.id().value(), List.of())))
                .toList();
    }

    private ItemCost cost(WorkItem item, List<StoredInput> inputs) {
        WorkItemEdit edit = item.edit();
        return new ItemCost(
                item.id(),
                item.key(),
                item.product(),
                edit.kind(),
                item.status(lists.today()),
                edit.title(),
                edit.effort(),
                withoutDeadline(keeper.cost(item, ScoreKeeper.estimates(inputs))),
                ScoreKeeper.deadline(item),
                item.doneAt());
    }

    /** Of an item of which only the deadline is known, a week costs nobody knows what. */
    private static @Nullable BigDecimal withoutDeadline(CostOfDelay cost) {
        List<BigDecimal> others = cost.terms().stream()
                .filter(term -> term.name() != Term.Name.DEADLINE)
                .map(Term::amount)
                .toList();
        return cost.total() == null || others.isEmpty()
                ? null
                : others.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
