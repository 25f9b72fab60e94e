package app.ballast.decisions;

import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.marks.ItemMark;
import app.ballast.backlog.marks.ItemMarks;
import app.ballast.common.Messages;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Marks the items that a decision does, for those who see the decision. */
@Component
class DecisionMarks implements ItemMarks {

    private final OptionStore options;
    private final PortfolioService portfolio;

    DecisionMarks(OptionStore options, PortfolioService portfolio) {
        this.options = options;
        this.portfolio = portfolio;
    }

    @Override
    public Map<WorkItemId, List<ItemMark>> of(Collection<WorkItemId> items, Locale locale) {
        Set<ProductId> products = portfolio.visibleProducts();
        Map<WorkItemId, List<ItemMark>> marks = new HashMap<>();
        options.mentions(items).stream()
                .filter(mention -> products.contains(mention.product()))
                .forEach(mention -> marks.computeIfAbsent(mention.item(), item -> new ArrayList<>())
                        .add(new ItemMark(
                                mention.decision().toString(),
                                Messages.text(locale, "decisions.mark", mention.decision()),
                                DecisionsLinks.decision(mention.decision()))));
        return marks;
    }
}
