package app.ballast.backlog;

import app.ballast.portfolio.ReleaseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an item is to be there, what it costs to be late, and the words it is found by.
 *
 * @param release the release of its product that brings it; null for none
 * @param dueOn the day by which it must be done, from 2000 to 2099; null for no deadline
 * @param deadlinePenalty money in the workspace's currency that is lost once where it is late, 0 to 999,999,999,999.99 with
 *     two decimals; null for none
 * @param labels at most 20, each of 1 to 50 characters in small letters without blanks and commas, by the alphabet
 */
public record Plan(
        @Nullable ReleaseId release,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal deadlinePenalty,
        Set<String> labels) {

    /** Nothing planned. */
    public static final Plan NONE = new Plan(null, null, null, Set.of());

    public Plan {
        dueOn = Limits.day("dueOn", dueOn);
        deadlinePenalty = Limits.penalty(deadlinePenalty);
        labels = Labels.of(labels);
    }

    public Plan with(Set<String> others) {
        return new Plan(release, dueOn, deadlinePenalty, others);
    }

    public Plan in(@Nullable ReleaseId other) {
        return new Plan(other, dueOn, deadlinePenalty, labels);
    }
}
