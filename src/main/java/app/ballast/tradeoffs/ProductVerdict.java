package app.ballast.tradeoffs;

import app.ballast.engagement.TargetReading;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.SloStatus;
import app.ballast.tradeoffs.policy.PolicyLevels;
import app.ballast.tradeoffs.policy.Standing;
import app.ballast.tradeoffs.verdict.TargetSign;
import app.ballast.tradeoffs.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a product, with all that it was worked out from.
 *
 * @param standing what its policy says; null where no counting objective has a figure
 * @param levels of its policy, or the default
 * @param objectives those that count, the worst first
 * @param targets those that count, with what the rules took of each
 */
public record ProductVerdict(
        ProductRef product,
        Verdict verdict,
        @Nullable Standing standing,
        PolicyLevels levels,
        List<SloStatus> objectives,
        Map<TargetSign, TargetReading> targets,
        WeekPrice price) {

    public ProductVerdict {
        objectives = List.copyOf(objectives);
        targets = Map.copyOf(targets);
    }
}
