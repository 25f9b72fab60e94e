package app.ballast.discussion;

import java.math.BigDecimal;

/**
 * What all requests for a subject come to. Each customer counts once, by name without regard to case, with the highest number
 * that one of its requests gives: who asks in two ways is not two customers.
 *
 * @param requests how many there are
 * @param customers how many different customers ask
 * @param people how many people these customers have together, as far as that is known
 * @param worth money per year, as far as that is known
 */
public record RequestSum(int requests, int customers, long people, BigDecimal worth) {

    public static final RequestSum NOTHING = new RequestSum(0, 0, 0, BigDecimal.ZERO);
}
