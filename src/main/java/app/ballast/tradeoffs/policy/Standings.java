package app.ballast.tradeoffs.policy;

import app.ballast.portfolio.ProductId;
import app.ballast.reliability.CountingObjectives;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.WorstBudget;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out which level holds now, by the policy that is in force or else by the default levels. */
@Component
class Standings {

    private final CountingObjectives objectives;
    private final PolicyStore policies;
    private final StandStore stands;
    private final Clock clock;

    Standings(CountingObjectives objectives, PolicyStore policies, StandStore stands, Clock clock) {
        this.objectives = objectives;
        this.policies = policies;
        this.stands = stands;
        this.clock = clock;
    }

    /** Of those of some products of which a counting SLO has a figure. Always as many statements. */
    Map<ProductId, Standing> of(Collection<ProductId> products) {
        return of(objectives.now(products));
    }

    /** The same where it is known already how the counting SLOs stand, the worst first. */
    Map<ProductId, Standing> of(Map<ProductId, List<SloStatus>> counting) {
        Map<ProductId, PolicyVersion> inForce = policies.inForce(counting.keySet(), clock.instant());
        Map<ProductId, LevelStand> kept = stands.now();
        Map<ProductId, Standing> found = new HashMap<>();
        counting.forEach((product, objectives) -> WorstBudget.of(objectives)
                .ifPresent(budget ->
                        found.put(product, standing(product, budget, inForce.get(product), kept.get(product)))));
        return found;
    }

    private static Standing standing(
            ProductId product, WorstBudget budget, @Nullable PolicyVersion policy, @Nullable LevelStand kept) {
        double remaining = budget.remaining();
        PolicyLevels levels =
                policy == null ? PolicyLevels.DEFAULT : policy.text().levels();
        Standing now = new Standing(
                product,
                levels.at(remaining),
                policy == null ? null : policy.number(),
                budget.worst(),
                budget.counting(),
                remaining,
                null);
        return kept != null && kept.isOf(now) ? now.since(kept.since()) : now;
    }
}
