package app.ballast.tradeoffs.policy;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.SloBudgets;
import app.ballast.reliability.WorstBudget;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the error budget policies of products say now. The number of queries does not grow with products or data. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PolicyService {

    private final PortfolioService portfolio;
    private final SloBudgets budgets;

    PolicyService(PortfolioService portfolio, SloBudgets budgets) {
        this.portfolio = portfolio;
        this.budgets = budgets;
    }

    /**
     * What holds for a product now; empty where no counting SLO has a figure. A product that the asker does not see answers
     * as one that is not there.
     */
    @SignedIn
    public Optional<Standing> standing(ProductId id) {
        ProductId product = portfolio.product(id).id();
        return Optional.ofNullable(of(List.of(product)).get(product));
    }

    /** What holds now for each product that the asker sees and that is not archived, as far as there is a figure. */
    @SignedIn
    public Map<ProductId, Standing> standings() {
        return of(portfolio.products().stream().map(ProductRef::id).toList());
    }

    /** As {@link #standings()}, of some products. */
    @SignedIn
    public Map<ProductId, Standing> standings(Collection<ProductId> products) {
        Set<ProductId> visible = portfolio.visibleProducts();
        return of(products.stream().filter(visible::contains).toList());
    }

    /** The levels by which a product is judged now: those of the policy in force, else the default. */
    @SignedIn
    public PolicyLevels levels(ProductId product) {
        portfolio.product(product);
        return PolicyLevels.DEFAULT;
    }

    private Map<ProductId, Standing> of(Collection<ProductId> products) {
        return budgets.worst(products).entrySet().stream()
                .map(entry -> standing(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(Standing::product, Function.identity()));
    }

    private static Standing standing(ProductId product, WorstBudget budget) {
        double remaining = budget.remaining();
        return new Standing(
                product, PolicyLevels.DEFAULT.at(remaining), null, budget.worst(), budget.counting(), remaining, null);
    }
}
