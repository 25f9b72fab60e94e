package app.ballast.tradeoffs.policy;

import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which level holds for each product, and since when: what the queue goes by, whoever asks. */
@Component
class LevelKeeper {

    /** As the activity log calls it. */
    static final String ACTOR = "Policies";

    private final PortfolioService portfolio;
    private final Standings standings;
    private final StandStore stands;
    private final PolicyStore policies;
    private final Clock clock;

    LevelKeeper(PortfolioService portfolio, Standings standings, StandStore stands, PolicyStore policies, Clock clock) {
        this.portfolio = portfolio;
        this.standings = standings;
        this.stands = stands;
        this.policies = policies;
        this.clock = clock;
    }

    /** Looks at all products, and writes down what is another than before. */
    @Transactional
    void look() {
        SystemActor.run(ACTOR, () -> {
            List<ProductId> products =
                    portfolio.products().stream().map(ProductRef::id).toList();
            Map<ProductId, Standing> now = standings.of(products);
            Map<ProductId, LevelStand> kept = stands.now();
            if (kept.keySet().equals(now.keySet())
                    && now.values().stream().allMatch(standing -> isKept(kept.get(standing.product()), standing))) {
                return;
            }
            write(now);
        });
    }

    private static boolean isKept(@Nullable LevelStand kept, Standing now) {
        return kept != null && kept.isOf(now) && StandStore.tellsOf(kept, now);
    }

    private void write(Map<ProductId, Standing> now) {
        TreeSet<Long> all = new TreeSet<>();
        now.keySet().forEach(product -> all.add(product.value()));
        stands.now().keySet().forEach(product -> all.add(product.value()));
        // In their order, so that two who do this never wait for each other.
        all.forEach(product -> policies.lock(new ProductId(product)));
        Map<ProductId, LevelStand> kept = stands.now();
        Instant at = clock.instant();
        for (Long number : all) {
            ProductId product = new ProductId(number);
            Standing standing = now.get(product);
            LevelStand before = kept.get(product);
            if (standing == null) {
                stands.end(product, at);
            } else if (before == null || !before.isOf(standing)) {
                stands.end(product, at);
                stands.begin(standing, at);
            } else if (!StandStore.tellsOf(before, standing)) {
                stands.see(standing);
            }
        }
    }
}
