package app.ballast.portfolio.ui;

import app.ballast.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what services cost as one reader does. */
record CostWords(Locale locale, Currency currency) {

    /** An amount, or what stands for one that is not known. */
    String money(@Nullable BigDecimal amount, String unknown) {
        return amount == null ? unknown : new Money(amount, currency).exact(locale);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
