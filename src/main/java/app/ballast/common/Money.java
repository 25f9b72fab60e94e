package app.ballast.common;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in the workspace's one currency.
 *
 * @param amount in whole units of the currency, with fractions
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    /** As the reader's locale writes it, without fractions: {@code € 9,400}. */
    public String format(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    /** As the reader's locale writes it, with cents where there are any: {@code € 7.50}. For prices of a unit. */
    public String exact(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount);
    }
}
