package app.ballast.metrics.ui;

import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes values of series, days and ages as the reader does. */
final class SeriesNumbers {

    static final String NBSP = "\u00a0";
    private static final int DIGITS = 5;
    private static final int MOST_DECIMALS = 6;

    private final Locale locale;
    private final ZoneId zone;
    private final Words words;
    private final Instant now;

    /** Looks up a text of the message bundle. */
    @FunctionalInterface
    interface Words {
        String text(String key, Object... arguments);
    }

    /** @param zone in which moments are told */
    SeriesNumbers(Locale locale, ZoneId zone, Words words, Clock clock) {
        this.locale = locale;
        this.zone = zone;
        this.words = words;
        this.now = clock.instant();
    }

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    ZoneId zone() {
        return zone;
    }

    /** The value as it is drawn: shares in percent. */
    static double drawn(SeriesRef series, double value) {
        return series.unit() == Unit.RATIO
                ? BigDecimal.valueOf(value).movePointRight(2).doubleValue()
                : value;
    }

    /** As many digits after the point as a value of this size deserves, 0 to 6. */
    static int decimals(double drawn) {
        BigDecimal plain = new BigDecimal(drawn, new MathContext(DIGITS)).stripTrailingZeros();
        return Math.clamp(plain.scale(), 0, MOST_DECIMALS);
    }

    /** The number alone. */
    String number(SeriesRef series, double value) {
        double drawn = drawn(series, value);
        return plain(drawn, decimals(drawn));
    }

    String plain(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        return value < 0 ? text.replace('-', '\u2212') : text;
    }

    /** The number with its unit. */
    String value(SeriesRef series, double value) {
        String unit = unit(series);
        return number(series, value) + (unit.isEmpty() ? "" : NBSP + unit);
    }

    /** What stands behind the number; empty for what is counted. */
    static String unit(SeriesRef series) {
        String label = series.unitLabel();
        if (label != null) {
            return label;
        }
        return switch (series.unit()) {
            case RATIO -> "%";
            case SECONDS -> "s";
            case PEOPLE, COUNT, OTHER -> "";
        };
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** The time of a point: its day where the series counts whole ones. */
    String time(SeriesRef series, Instant at) {
        return series.daily() ? day(LocalDate.ofInstant(at, ZoneOffset.UTC)) : moment(at);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    /** How old something is. */
    String age(Instant at) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return text("series.age.now");
        }
        if (age.toHours() < 1) {
            return text("series.age.minutes", age.toMinutes());
        }
        return age.toDays() < 2 ? text("series.age.hours", age.toHours()) : text("series.age.days", age.toDays());
    }
}
