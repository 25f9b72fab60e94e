package app.ballast.reliability;

import java.util.List;
import java.util.Optional;

/**
 * How the error budget of a product stands: that of its worst counting SLO.
 *
 * @param worst the one with the least left of its budget, which has a figure
 * @param counting how many SLOs count for the product, the worst included
 */
public record WorstBudget(SloStatus worst, int counting) {

    /** @param counting those that count, the worst first; empty where none of them has a figure */
    public static Optional<WorstBudget> of(List<SloStatus> counting) {
        return counting.stream()
                .filter(status -> status.reading().remaining().isPresent())
                .findFirst()
                .map(worst -> new WorstBudget(worst, counting.size()));
    }

    /** What is left of it as a signed share: −0.12 for 12 % overspent. */
    public double remaining() {
        return worst.reading().remaining().orElseThrow();
    }
}
