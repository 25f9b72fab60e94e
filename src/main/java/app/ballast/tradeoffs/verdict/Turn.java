package app.ballast.tradeoffs.verdict;

/**
 * One change that alone would give another verdict.
 *
 * @param to the verdict it would give
 * @param name of the objective or the target that it is about; empty where there is none
 * @param amount how much of it: a share of the budget, a share of the window, or the target's own unit; 0 where it is not about
 *     an amount
 * @param others how many objectives or targets have to change with it
 */
public record Turn(Kind kind, Advice to, String name, double amount, int others) {

    /** What would change. */
    public enum Kind {
        /** More of the budget is left. */
        MORE_BUDGET,
        /** Less of the budget is left. */
        LESS_BUDGET,
        /** An alert ends. */
        ALERT_ENDS,
        /** A target comes up to its line. */
        TARGET_HIGHER,
        /** A target falls below its line. */
        TARGET_LOWER,
        /** More of an objective's window is known. */
        MORE_KNOWN,
        /** Somebody sets an objective that counts. */
        FIRST_OBJECTIVE,
        /** A target gets a value of these days. */
        NEW_VALUE,
        /** Somebody sets a product target. */
        FIRST_TARGET
    }
}
