package app.ballast.engagement;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.ProductSide;
import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionTriangle;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in who came back to a product. */
@Service
@DeniedByDefault
@Transactional
public class RetentionRecords {

    private final RetentionStore store;
    private final PortfolioService portfolio;
    private final Clock clock;

    RetentionRecords(RetentionStore store, PortfolioService portfolio, Clock clock) {
        this.store = store;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Stores every count of a triangle, in place of those that were counted earlier. */
    @ProductSide
    public PointTally record(ProductId id, RetentionTriangle triangle, PointOrigin origin) {
        ProductRef product = portfolio.product(id);
        Instant now = clock.instant();
        List<RetentionCell> cells = new ArrayList<>();
        for (Cohort cohort : triangle.cohorts()) {
            for (int week = 0; week < triangle.weeks(); week++) {
                Long active = cohort.activeIn(week);
                if (active != null) {
                    cells.add(new RetentionCell(cohort.start(), week, active, triangle.lastDay(), now));
                }
            }
        }
        return store.record(product.id(), cells, origin, now);
    }
}
