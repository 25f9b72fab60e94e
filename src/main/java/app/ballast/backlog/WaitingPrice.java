package app.ballast.backlog;

import java.math.BigDecimal;

/**
 * What one more week without the open items of a kind costs.
 *
 * @param perWeek Σ of their costs of delay, money per week
 * @param items how many are open
 * @param priced how many of them have a cost of delay; the others are not in the sum
 */
public record WaitingPrice(BigDecimal perWeek, int items, int priced) {

    public static final WaitingPrice NOTHING = new WaitingPrice(BigDecimal.ZERO, 0, 0);

    /** Both together. */
    public WaitingPrice plus(WaitingPrice other) {
        return new WaitingPrice(perWeek.add(other.perWeek), items + other.items, priced + other.priced);
    }
}
