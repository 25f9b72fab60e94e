package app.ballast.tradeoffs.policy;

import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a policy, from the freest to the strictest. Each remaining budget lies in exactly one of them; a bound belongs
 * to the freer level, so that exactly 50 % left carries on where that begins at 50 %.
 */
public record PolicyLevels(List<PolicyLevel> levels) {

    /** The share of the capacity that {@link PolicyAction#RESERVE} keeps for stability work, in percent. */
    public static final int RESERVED_PERCENT = 30;

    /**
     * Those that every product begins with: carry on from 50 % on, reserve from 20 %, only stability and musts from 0 %, freeze
     * below 0 %.
     */
    public static final PolicyLevels DEFAULT = new PolicyLevels(List.of(
            PolicyLevel.of(PolicyAction.CARRY_ON, "0.5", null),
            PolicyLevel.of(PolicyAction.RESERVE, "0.2", "0.5"),
            PolicyLevel.of(PolicyAction.ONLY_STABILITY, "0", "0.2"),
            PolicyLevel.of(PolicyAction.FREEZE, null, "0")));

    /** Budgets are worked out in binary fractions; what differs further behind the point is no difference. */
    private static final int DIGITS = 9;

    /**
     * @throws DomainException INVALID where a remaining budget lies in no level or in two, where an action stands twice, or
     *     where less budget asks for less; the message names the level
     */
    public PolicyLevels {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw DomainException.invalid("levels", "policy.error.none");
        }
        PolicyLevel before = null;
        for (PolicyLevel level : levels) {
            checkFollows(before, level);
            before = level;
        }
        BigDecimal last = levels.getLast().from();
        if (last != null) {
            throw DomainException.invalid(
                    "levels",
                    "policy.error.gap.bottom",
                    levels.getLast().action().word(),
                    percent(last));
        }
    }

    /** The level at a remaining budget, as a signed share: −0.12 for 12 % overspent. */
    public PolicyLevel at(double remaining) {
        BigDecimal exact = BigDecimal.valueOf(remaining).setScale(DIGITS, RoundingMode.HALF_UP);
        return levels.stream()
                .filter(level -> level.covers(exact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no level at " + remaining));
    }

    private static void checkFollows(@Nullable PolicyLevel before, PolicyLevel level) {
        BigDecimal below = level.below();
        if (before == null) {
            if (below != null) {
                throw DomainException.invalid(
                        "levels", "policy.error.gap.top", level.action().word(), percent(below));
            }
            return;
        }
        checkOrder(before, level);
        BigDecimal from = before.from();
        if (from == null || below == null || below.compareTo(from) > 0) {
            throw DomainException.invalid(
                    "levels",
                    "policy.error.overlap",
                    level.action().word(),
                    before.action().word(),
                    below == null ? "" : percent(below),
                    from == null ? "" : percent(from));
        }
        if (below.compareTo(from) < 0) {
            throw DomainException.invalid(
                    "levels",
                    "policy.error.gap",
                    percent(below),
                    percent(from),
                    before.action().word(),
                    level.action().word());
        }
    }

    private static void checkOrder(PolicyLevel before, PolicyLevel level) {
        if (level.action() == before.action()) {
            throw DomainException.invalid(
                    "levels", "policy.error.twice", level.action().word());
        }
        if (level.action().compareTo(before.action()) < 0) {
            throw DomainException.invalid(
                    "levels",
                    "policy.error.order",
                    level.action().word(),
                    before.action().word());
        }
    }

    /** A share as messages write it: {@code 12.5 %}. */
    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString().replace('-', '\u2212') + "\u00a0%";
    }
}
