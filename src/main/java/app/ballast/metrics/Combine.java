package app.ballast.metrics;

/**
 * How the points of a longer time become one number. Points with a denominator never ask: of those it is always Σ
 * numerators / Σ denominators.
 */
public enum Combine {
    /** Things that happened, money that came in: they add up. */
    SUM,
    /** What was measured every so often, such as a length of time: the mean of what was measured. */
    MEAN,
    /** What neither adds up nor averages, such as distinct people or a share without its counts: the last one. */
    LAST;

    /** What holds for a unit unless somebody says otherwise. */
    public static Combine usual(Unit unit) {
        return switch (unit) {
            case COUNT -> SUM;
            case SECONDS, OTHER -> MEAN;
            case PEOPLE, RATIO -> LAST;
        };
    }
}
