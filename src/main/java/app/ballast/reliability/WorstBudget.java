package app.ballast.reliability;

/**
 * How the error budget of a product stands: that of its worst counting SLO.
 *
 * @param worst the one with the least left of its budget, which has a figure
 * @param counting how many SLOs count for the product, the worst included
 */
public record WorstBudget(SloStatus worst, int counting) {

    /** What is left of it as a signed share: −0.12 for 12 % overspent. */
    public double remaining() {
        return worst.reading().remaining().orElseThrow();
    }
}
