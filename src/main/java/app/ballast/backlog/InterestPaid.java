package app.ballast.backlog;

import java.math.BigDecimal;

/**
 * What a product pays each week for its open tech debt: Σ interest of its items.
 *
 * @param money per week, in the workspace's currency, of the items whose interest is known
 * @param hours lost per week, each item's × its confidence
 * @param known how many open items say what they cost
 * @param unknown how many do not
 */
public record InterestPaid(BigDecimal money, BigDecimal hours, int known, int unknown) {

    /** Of a product without open tech debt. */
    public static final InterestPaid NONE = new InterestPaid(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
}
