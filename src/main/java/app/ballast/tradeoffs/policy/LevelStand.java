package app.ballast.tradeoffs.policy;

import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a level held for a product.
 *
 * @param words the team's own of the level, blank for what the action is called
 * @param version of the policy, from 1; null for the default levels, which advise
 * @param objective the counting SLO with the least left, as it was last seen: "Checkout API: Availability"
 * @param remaining what it had left then, as a signed share
 * @param until null while it holds
 */
public record LevelStand(
        ProductId product,
        PolicyAction action,
        String words,
        @Nullable Integer version,
        String objective,
        double remaining,
        Instant since,
        @Nullable Instant until) {

    boolean isOf(Standing now) {
        return action == now.action() && words.equals(now.level().words()) && Objects.equals(version, now.version());
    }
}
