package app.ballast.tradeoffs.policy;

import app.ballast.portfolio.ProductId;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a product's policy says now, and by which service level objective.
 *
 * @param level that holds
 * @param version of the policy, from 1; null for the default levels, which nobody signed: they advise and hold nothing back
 * @param worst the counting SLO with the least left of its budget
 * @param counting how many SLOs count for the product, the worst included
 * @param remaining what is left of the worst one's budget, as a signed share: −0.12 for 12 % overspent
 * @param since since when the level holds; null where it was not recorded yet
 */
public record Standing(
        ProductId product,
        PolicyLevel level,
        @Nullable Integer version,
        SloStatus worst,
        int counting,
        double remaining,
        @Nullable Instant since) {

    Standing since(Instant began) {
        return new Standing(product, level, version, worst, counting, remaining, began);
    }

    public PolicyAction action() {
        return level.action();
    }

    /** What the team says of the level, empty where it has no words of its own: then {@link PolicyAction#labelKey} names it. */
    public Optional<String> words() {
        return level.words().isEmpty() ? Optional.empty() : Optional.of(level.words());
    }

    /** Whether both sides have signed what holds here; else it is advice. */
    public boolean isBinding() {
        return version != null;
    }

    /** Service, name, objective and measure of the worst counting SLO. */
    public SloRow slo() {
        return worst.slo();
    }

    /** What is bad in its window: seconds, or events where {@link SloRow#measure} says so. */
    public double bad() {
        return worst.reading().tally().bad();
    }

    /** What its window may have of it, in the same unit. */
    public OptionalDouble allowed() {
        return worst.reading().budget().allowed();
    }
}
