package app.ballast.tradeoffs.policy;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the error budget policies of products say now. The number of queries does not grow with products or data. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PolicyService {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int MOST_STANDS = 200;

    private final PortfolioService portfolio;
    private final Standings standings;
    private final StandStore stands;
    private final Clock clock;

    PolicyService(PortfolioService portfolio, Standings standings, StandStore stands, Clock clock) {
        this.portfolio = portfolio;
        this.standings = standings;
        this.stands = stands;
        this.clock = clock;
    }

    /**
     * What holds for a product now; empty where no counting SLO has a figure. A product that the asker does not see answers
     * as one that is not there.
     */
    @SignedIn
    public Optional<Standing> standing(ProductId id) {
        ProductId product = portfolio.product(id).id();
        return Optional.ofNullable(standings.of(List.of(product)).get(product));
    }

    /** What holds now for each product that the asker sees and that is not archived, as far as there is a figure. */
    @SignedIn
    public Map<ProductId, Standing> standings() {
        return standings.of(portfolio.products().stream().map(ProductRef::id).toList());
    }

    /** Which levels held in the last year, the newest first; the first has no end. */
    @SignedIn
    public List<LevelStand> history(ProductId id) {
        return stands.since(portfolio.product(id).id(), clock.instant().minus(YEAR), MOST_STANDS);
    }
}
