package app.ballast.reliability.slo;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * How much of what an objective allows is spent, in seconds or in events. Formula: budget = (1 − objective) × window, or ×
 * valid events; remaining = 1 − bad / budget, signed. Source: Site Reliability Workbook, chapter 2. 99.9 % over 30 days allow
 * 43 min 12 s; 99.9 % of 1,000,000 events allow 1,000.
 *
 * <p>An objective of 100 % has no budget: then everything here is empty, never infinite.
 *
 * @param whole seconds of the window that count, known or not; or valid events
 * @param bad seconds down, or bad events
 */
public record SpentBudget(Objective objective, double whole, double bad) {

    public SpentBudget {
        if (!(whole >= 0 && bad >= 0 && Double.isFinite(whole) && Double.isFinite(bad))) {
            throw new IllegalArgumentException(bad + " bad of " + whole);
        }
    }

    /** What is allowed to be bad, in seconds or events; empty for an objective of 100 %, or where there is nothing to be a share of. */
    public OptionalDouble allowed() {
        return objective.leavesBudget() && whole > 0
                ? OptionalDouble.of(objective
                        .allowedBad()
                        .multiply(BigDecimal.valueOf(whole))
                        .doubleValue())
                : OptionalDouble.empty();
    }

    /** What is left, in seconds or events, negative when overspent. */
    public OptionalDouble left() {
        OptionalDouble allowed = allowed();
        return allowed.isPresent() ? OptionalDouble.of(allowed.getAsDouble() - bad) : allowed;
    }

    /** What is left as a share of the budget, at most 1; below 0 when overspent: −0.12 is 12 % over. */
    public OptionalDouble remaining() {
        OptionalDouble allowed = allowed();
        return allowed.isPresent() ? OptionalDouble.of((allowed.getAsDouble() - bad) / allowed.getAsDouble()) : allowed;
    }
}
