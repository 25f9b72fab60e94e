package app.ballast.engagement;

import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What came in on a day, in the workspace's currency.
 *
 * @param amount to two decimals, from −1,000,000,000,000 to that; negative where more was given back than came in
 */
public record DayRevenue(LocalDate date, BigDecimal amount) {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    public DayRevenue {
        // Compared before rounding: a number with a huge exponent must not be spelt out.
        if (amount.abs().compareTo(MOST) > 0) {
            throw DomainException.invalid("amount", "engagement.error.amount", MOST);
        }
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }
}
