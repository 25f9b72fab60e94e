package app.ballast.common.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers, days and ages as the reader does. */
public final class Figures {

    private static final double THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;
    private static final int FIRST_COMPACT = 10_000;

    private final Locale locale;
    private final ZoneId zone;
    private final Words words;
    private final Instant now;

    /** Looks up a text of the message bundle. */
    @FunctionalInterface
    public interface Words {
        String text(String key, Object... arguments);
    }

    /** @param zone of the moments and days that are shown */
    public Figures(Locale locale, ZoneId zone, Words words, Clock clock) {
        this.locale = locale;
        this.zone = zone;
        this.words = words;
        this.now = clock.instant();
    }

    /** The reader's. */
    public Locale locale() {
        return locale;
    }

    /** Where days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** A text of the message bundle. */
    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** A number with so many digits after the point. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(decimals);
        String text = format.format(value);
        return value < 0 ? text.replace('-', '\u2212') : text;
    }

    /** A share as percent with all its digits, without the sign: 99.95. */
    public String exactPercent(double share) {
        int digits =
                BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().scale();
        return percent(share, Math.max(0, digits));
    }

    /** A share from 0 to 1 as a percentage, without its sign. */
    public String percent(double share, int decimals) {
        return number(share * 100, decimals);
    }

    /** A count: whole below 10,000, then in thousands or millions; {@link #countUnit} says which. */
    public String count(long value) {
        if (value < FIRST_COMPACT) {
            return number(value, 0);
        }
        return value < MILLION ? number(value / THOUSAND, 1) : number(value / MILLION, 1);
    }

    /** "k" or "M" where {@link #count} shortens, else nothing. */
    public String countUnit(long value) {
        return value < FIRST_COMPACT ? "" : value < MILLION ? "k" : "M";
    }

    /** A length of time in its two largest units: {@code 3 h 10 min}. */
    public String duration(Duration length) {
        long seconds = Math.abs(length.toSeconds());
        String sign = length.isNegative() ? "\u2212" : "";
        if (seconds < 60) {
            return sign + words.text("common.seconds", seconds);
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 60) {
            return sign + words.text("common.minutes", minutes);
        }
        if (minutes < 48 * 60) {
            return sign + words.text("common.hours", minutes / 60, minutes % 60);
        }
        return sign + words.text("common.days", minutes / 1440, minutes % 1440 / 60);
    }

    /** A day in the reader's form. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** A moment in the zone of the page. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    /** How old something is: in words up to a day, then the day itself. */
    public String age(Instant at) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return words.text("common.age.now");
        }
        if (age.toHours() < 1) {
            return words.text("common.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? words.text("common.age.hours", age.toHours()) : day(LocalDate.ofInstant(at, zone));
    }

    /** The change of a share, in points; null where the earlier one is not known. */
    public @Nullable Change points(double value, @Nullable Double before, int decimals, Change.Better better) {
        if (before == null) {
            return null;
        }
        double difference = (value - before) * 100;
        double shown = Math.abs(difference) < Math.pow(10, -decimals) / 2 ? 0 : difference;
        return new Change(shown, words.text("common.points", number(Math.abs(shown), decimals)), better);
    }

    /** The change of a count, in percent of the earlier one; null where that is not known or 0. */
    public @Nullable Change share(long value, @Nullable Long before, Change.Better better) {
        if (before == null || before == 0) {
            return null;
        }
        double difference = (double) (value - before) / before;
        return new Change(difference, percent(Math.abs(difference), 1) + "\u00a0%", better);
    }
}
