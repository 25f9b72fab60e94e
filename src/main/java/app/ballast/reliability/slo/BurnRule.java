package app.ballast.reliability.slo;

import java.time.Duration;
import java.util.List;

/**
 * An alert on the burn rate: it fires while the rate over both windows exceeds the threshold. Threshold = budget share × SLO
 * window / long window, never under 1. Source: Site Reliability Workbook, chapter 5; Sloth.
 *
 * @param budgetShare of the budget that is gone when the threshold is held through the long window, from 0 to 1
 */
public record BurnRule(
        Severity severity, Duration longWindow, Duration shortWindow, double budgetShare, double threshold) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** How soon somebody has to look. */
    public enum Severity {
        /** At once. */
        PAGE,
        /** On a working day. */
        TICKET
    }

    /**
     * The rules of a window: those of 30 days scaled to its length; a week has shares of its own.
     *
     * @param window how long the SLO's window is
     */
    public static List<BurnRule> of(Duration window) {
        return window.equals(WEEK) ? rules(window, 0.08, 0.125, 0.2, 3.0 / 7) : rules(window, 0.02, 0.05, 0.1, 0.1);
    }

    private static List<BurnRule> rules(Duration window, double hour, double sixHours, double day, double threeDays) {
        return List.of(
                rule(window, Severity.PAGE, Duration.ofHours(1), Duration.ofMinutes(5), hour),
                rule(window, Severity.PAGE, Duration.ofHours(6), Duration.ofMinutes(30), sixHours),
                rule(window, Severity.TICKET, Duration.ofDays(1), Duration.ofHours(2), day),
                rule(window, Severity.TICKET, Duration.ofDays(3), Duration.ofHours(6), threeDays));
    }

    private static BurnRule rule(
            Duration window, Severity severity, Duration longWindow, Duration shortWindow, double share) {
        double threshold = share * window.toSeconds() / longWindow.toSeconds();
        return new BurnRule(severity, longWindow, shortWindow, share, Math.max(1, threshold));
    }

    /** Whether the rule can fire at all: everything bad burns at most at 1 / (1 − objective), which has to exceed the threshold. */
    public boolean canFire(Objective objective) {
        return BurnRate.highest(objective).orElse(0) > threshold;
    }
}
