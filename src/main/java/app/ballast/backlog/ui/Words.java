package app.ballast.backlog.ui;

import app.ballast.common.Messages;
import app.ballast.common.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes times and numbers as one reader does. */
record Words(Locale locale, ZoneId zone) {

    String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** An amount with its currency, without cents where there are none. */
    String money(BigDecimal amount, Currency currency) {
        return new Money(amount, currency).exact(locale);
    }

    /** A span of time in the unit that suits it: days, hours or minutes. */
    String duration(Duration time) {
        double hours = time.toSeconds() / 3600.0;
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return hours >= 24
                ? text("backlog.unit.days", format.format(hours / 24))
                : hours >= 1
                        ? text("backlog.unit.hours", format.format(hours))
                        : text("backlog.unit.minutes", number(time.toMinutes()));
    }

    /** A number as it is, without needless zeros. */
    String plain(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** Person-weeks without their unit; empty where nobody has estimated. */
    String weeks(@Nullable BigDecimal effort) {
        return effort == null ? "" : NumberFormat.getNumberInstance(locale).format(effort);
    }

    /** Money per week and person-week, without its unit; empty where it cannot be worked out. */
    String score(@Nullable BigDecimal score) {
        return score == null ? "" : number(Math.round(score.doubleValue()));
    }

    String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
