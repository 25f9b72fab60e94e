package app.ballast.reliability.slo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much bad time an objective allows in a window, and how much of it is spent. Formula: budget = (1 − objective) × window;
 * remaining = 1 − bad / budget, signed. Source: Site Reliability Workbook, chapter 2 and appendix B. 99.9 % over 30 days allow
 * 43 min 12 s.
 *
 * <p>An objective of 100 % has no budget: then everything here is empty, never infinite.
 *
 * @param objective the share of the window that is to be good
 * @param window longer than nothing; the whole window counts, known or not
 * @param bad bad time in the window, from nothing to all of it
 */
public record ErrorBudget(Objective objective, Duration window, Duration bad) {

    private static final double SECONDS_A_MINUTE = 60;

    public ErrorBudget {
        if (!window.isPositive()) {
            throw new IllegalArgumentException("a window of " + window + " is not longer than nothing");
        }
        if (bad.isNegative() || bad.compareTo(window) > 0) {
            throw new IllegalArgumentException("bad time of " + bad + " does not fit into a window of " + window);
        }
    }

    /** The budget of an objective given as a fraction, such as 0.999. */
    public static ErrorBudget of(double objective, Duration window, Duration bad) {
        return new ErrorBudget(Objective.of(objective), window, bad);
    }

    /** The bad time that is allowed, to the nanosecond; empty for an objective of 100 %. */
    public Optional<Duration> budget() {
        return objective.leavesBudget() ? Optional.of(duration(exactBudget())) : Optional.empty();
    }

    /** What is left as a share of the budget, at most 1; below 0 when overspent: −0.12 is 12 % over. */
    public OptionalDouble remaining() {
        if (!objective.leavesBudget()) {
            return OptionalDouble.empty();
        }
        BigDecimal left = exactBudget().subtract(seconds(bad));
        return OptionalDouble.of(left.doubleValue() / exactBudget().doubleValue());
    }

    /** What is left as time, negative when overspent. */
    public Optional<Duration> remainingTime() {
        return budget().map(budget -> budget.minus(bad));
    }

    /** What is left in minutes, negative when overspent. */
    public OptionalDouble remainingMinutes() {
        return remainingTime()
                .map(left -> OptionalDouble.of(seconds(left).doubleValue() / SECONDS_A_MINUTE))
                .orElseGet(OptionalDouble::empty);
    }

    private BigDecimal exactBudget() {
        return objective.allowedBad().multiply(seconds(window));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    private static Duration duration(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(9).setScale(0, RoundingMode.HALF_UP);
        return Duration.ofSeconds(whole.longValueExact(), nanos.longValue());
    }
}
