package app.ballast.tradeoffs.policy;

import app.ballast.common.DomainException;
import app.ballast.metrics.Metric;
import app.ballast.metrics.Side;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which targets of the product side a policy counts. Which service level objectives count is said with each of them.
 *
 * @param metrics of the product side
 * @param adoption whether the targets of features count too
 */
public record CountingTargets(Set<Metric> metrics, boolean adoption) {

    /** All of them: what counts where nothing was agreed. */
    public static final CountingTargets ALL = new CountingTargets(
            Arrays.stream(Metric.values())
                    .filter(metric -> metric.side() == Side.PRODUCT)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Metric.class))),
            true);

    /** @throws DomainException INVALID for a metric of the other side */
    public CountingTargets {
        metrics = Set.copyOf(metrics);
        metrics.stream()
                .filter(metric -> metric.side() != Side.PRODUCT)
                .findFirst()
                .ifPresent(metric -> {
                    throw DomainException.invalid("targets", "policy.error.target", metric.key());
                });
    }
}
