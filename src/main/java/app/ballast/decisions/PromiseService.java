package app.ballast.decisions;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether what shipped did what was promised of it, as it was judged on its day. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PromiseService {

    private final PromiseStore store;
    private final DecisionReader reader;
    private final PortfolioService portfolio;

    PromiseService(PromiseStore store, DecisionReader reader, PortfolioService portfolio) {
        this.store = store;
        this.reader = reader;
        this.portfolio = portfolio;
    }

    /** Those of the last year of a product, or of all that the asker sees; the latest first. One query. */
    @SignedIn
    public List<ShippedPromise> of(@Nullable ProductId product) {
        List<ProductId> products = (product == null ? portfolio.products() : List.of(portfolio.product(product)))
                .stream().map(ProductRef::id).toList();
        Period year = Period.lastDays(PromiseWork.BACK, reader.today());
        return store.of(products, year.from(), year.to());
    }
}
