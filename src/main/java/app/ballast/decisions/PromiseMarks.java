package app.ballast.decisions;

import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.marks.ItemMark;
import app.ballast.backlog.marks.ItemMarks;
import app.ballast.common.Messages;
import app.ballast.decisions.review.PromiseVerdict;
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

/** Marks items that shipped with whether they reached what was promised. */
@Component
class PromiseMarks implements ItemMarks {

    private final PromiseStore store;
    private final PortfolioService portfolio;

    PromiseMarks(PromiseStore store, PortfolioService portfolio) {
        this.store = store;
        this.portfolio = portfolio;
    }

    @Override
    public Map<WorkItemId, List<ItemMark>> of(Collection<WorkItemId> items, Locale locale) {
        Set<ProductId> products = portfolio.visibleProducts();
        Map<WorkItemId, List<ItemMark>> marks = new HashMap<>();
        for (ShippedPromise promise : store.ofItems(items)) {
            WorkItemId item = promise.item();
            if (item != null
                    && promise.verdict() != PromiseVerdict.Said.UNCLEAR
                    && products.contains(promise.product())) {
                marks.computeIfAbsent(item, one -> new ArrayList<>())
                        .add(new ItemMark(
                                Messages.text(locale, promise.verdict().labelKey()),
                                Messages.text(locale, "decisions.promise.mark", promise.metricName()),
                                DecisionsLinks.DECISIONS));
            }
        }
        return marks;
    }
}
