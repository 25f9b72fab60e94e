package app.ballast.tradeoffs.policy;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.SloStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final PolicyStore policies;
    private final Clock clock;

    PolicyService(
            PortfolioService portfolio, Standings standings, StandStore stands, PolicyStore policies, Clock clock) {
        this.portfolio = portfolio;
        this.standings = standings;
        this.stands = stands;
        this.policies = policies;
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

    /**
     * As {@link #standings()}, where it is known already how the counting SLOs of products stand; products that the asker does
     * not see are left out.
     *
     * @param counting by product, the worst first
     */
    @SignedIn
    public Map<ProductId, Standing> standings(Map<ProductId, List<SloStatus>> counting) {
        Map<ProductId, List<SloStatus>> seen = new HashMap<>(counting);
        seen.keySet().retainAll(portfolio.visibleProducts());
        return standings.of(seen);
    }

    /** The policies in force of some products; one without, or that the asker does not see, is left out. */
    @SignedIn
    public Map<ProductId, PolicyVersion> inForce(Collection<ProductId> products) {
        return policies.inForce(visible(products), clock.instant());
    }

    /** The versions of a product's policy that both sides have signed, the oldest first, whether they hold still or not yet. */
    @SignedIn
    public List<PolicyVersion> signed(ProductId id) {
        ProductId product = portfolio.product(id).id();
        return policies.of(product).stream()
                .filter(version -> version.holdsFrom() != null)
                .sorted(Comparator.comparing(PolicyVersion::number))
                .toList();
    }

    private List<ProductId> visible(Collection<ProductId> products) {
        Set<ProductId> seen = portfolio.visibleProducts();
        return products.stream().filter(seen::contains).distinct().toList();
    }
}
