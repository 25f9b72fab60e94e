package app.ballast.tradeoffs.policy;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One level of a policy: what the team does while the remaining budget lies in a range.
 *
 * @param from the least remaining budget at which it holds, as a signed share, 0.2 for 20 %; null where nothing is too little
 * @param below the remaining budget at which it no longer holds; null where nothing is too much
 * @param words what the team says of it, at most {@value #MOST_WORDS} characters; blank for what the action is called
 */
public record PolicyLevel(
        PolicyAction action,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below,
        String words) {

    /** No level is told in more characters. */
    public static final int MOST_WORDS = 200;

    private static final BigDecimal LEAST = BigDecimal.TEN.negate();
    private static final int DIGITS = 4;

    /** @throws DomainException INVALID for a range that is empty or out of bounds, and for too many words; names the level */
    public PolicyLevel {
        from = checked(action, from);
        below = checked(action, below);
        words = CleanText.line(words);
        if (words.length() > MOST_WORDS) {
            throw DomainException.invalid("levels", "policy.error.words", action.word(), MOST_WORDS);
        }
        if (from != null && below != null && from.compareTo(below) >= 0) {
            throw DomainException.invalid(
                    "levels",
                    "policy.error.range",
                    action.word(),
                    PolicyLevels.percent(from),
                    PolicyLevels.percent(below));
        }
    }

    static PolicyLevel of(PolicyAction action, @Nullable String from, @Nullable String below) {
        return new PolicyLevel(
                action, from == null ? null : new BigDecimal(from), below == null ? null : new BigDecimal(below), "");
    }

    /** Whether it holds at a remaining budget. */
    boolean covers(BigDecimal remaining) {
        return (from == null || remaining.compareTo(from) >= 0) && (below == null || remaining.compareTo(below) < 0);
    }

    private static @Nullable BigDecimal checked(PolicyAction action, @Nullable BigDecimal bound) {
        if (bound == null) {
            return null;
        }
        if (bound.compareTo(LEAST) < 0 || bound.compareTo(BigDecimal.ONE) > 0) {
            throw DomainException.invalid(
                    "levels",
                    "policy.error.bound",
                    action.word(),
                    PolicyLevels.percent(LEAST),
                    PolicyLevels.percent(BigDecimal.ONE));
        }
        return bound.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
