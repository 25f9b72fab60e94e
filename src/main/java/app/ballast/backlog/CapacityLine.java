package app.ballast.backlog;

import app.ballast.backlog.scoring.Moscow;
import app.ballast.backlog.scoring.MustShare;
import app.ballast.portfolio.PeriodCapacity;
import app.ballast.portfolio.ReleaseRef;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the capacity of a period ends in a queue.
 *
 * @param capacity what the teams can do for the products in view
 * @param release with which the period ends; null where it ends after some weeks
 * @param inWork person-weeks of the items in progress or in review, which come off first
 * @param fits person-weeks of the items in queue order, up to the first that does not fit
 * @param items how many they are
 * @param cut the first item that does not fit; null where all fit, as far as they were added up
 * @param isFurther whether more items wait than were added up, all of which fit
 * @param promised person-weeks of all open items by how much they are needed; what nobody rated is not in it
 * @param kept what a rule of the only product in view keeps for other work than features; null where none does
 * @param unsized how many open items nobody has estimated, counted to {@value #MOST_UNSIZED}
 * @see <a href="../../../../../../docs/decisions/0015-where-the-capacity-line-lies.md">decision 0015</a>
 */
public record CapacityLine(
        PeriodCapacity capacity,
        @Nullable ReleaseRef release,
        BigDecimal inWork,
        BigDecimal fits,
        int items,
        @Nullable Cut cut,
        boolean isFurther,
        Map<Moscow, BigDecimal> promised,
        @Nullable Kept kept,
        int unsized) {

    /** Items without effort are counted no further. */
    public static final int MOST_UNSIZED = 1_000;

    public CapacityLine {
        promised = Map.copyOf(promised);
    }

    /**
     * A share of the capacity that features do not get.
     *
     * @param weeks person-weeks of it
     * @param features the first feature that does not fit into the rest: it and all behind it stand below the line; null where
     *     all fit
     */
    record Kept(BigDecimal weeks, @Nullable Cut features) {}

    /** A place in the queue: an item, and what the queue is ordered by. */
    record Cut(long id, BigDecimal queueScore) {

        /** Whether an item stands before this one. */
        boolean isBehind(WorkItem item) {
            int order = item.queueScore().compareTo(queueScore);
            return order > 0 || order == 0 && item.id().value() > id;
        }
    }

    /** Whether any team has capacity for the products in view; without it there is no line. */
    public boolean isKnown() {
        return capacity.total().signum() > 0;
    }

    /** Person-weeks that are spoken for: work in progress, and what fits beside it. */
    public BigDecimal used() {
        return inWork.add(fits);
    }

    /** Person-weeks that are kept for other work than features, 0 where no rule says so. */
    public BigDecimal keptWeeks() {
        return kept == null ? BigDecimal.ZERO : kept.weeks();
    }

    /** Whether features stand below the line since the rest of the capacity is kept for other work. */
    public boolean cutsFeatures() {
        return kept != null && kept.features() != null;
    }

    /** Whether something waits that does not fit. */
    public boolean cutsTheQueue() {
        return cut != null;
    }

    /** Person-weeks of the open items that are needed so much. */
    public BigDecimal promised(Moscow need) {
        return promised.getOrDefault(need, BigDecimal.ZERO);
    }

    /** The share of the musts; empty without capacity. */
    public Optional<MustShare> musts() {
        return isKnown() ? Optional.of(new MustShare(promised(Moscow.MUST), capacity.total())) : Optional.empty();
    }
}
