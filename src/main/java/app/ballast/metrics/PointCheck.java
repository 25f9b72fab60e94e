package app.ballast.metrics;

import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at what was sent as a point of one series: refuses what cannot be meant, by the name of the field. */
final class PointCheck {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,30}");
    private static final int DAY_LENGTH = 10;
    private static final long THOUSAND = 1_000;

    private final SeriesRef series;
    private final Instant last;

    PointCheck(SeriesRef series, Instant now) {
        this.series = series;
        this.last = now.plus(AHEAD);
    }

    NewPoint check(SentPoint sent) throws RefusedCell {
        Instant at = time(sent.at());
        checkTime(at, sent.at());
        double value = number("value", sent.value());
        Double denominator = sent.denominator() == null ? null : number("denominator", sent.denominator());
        if (denominator != null && !(denominator > 0)) {
            throw new RefusedCell("denominator", "metrics.error.denominator", denominator);
        }
        double reading = denominator == null ? value : value / denominator;
        if (!Double.isFinite(reading) || !series.unit().holds(reading)) {
            throw new RefusedCell("value", "metrics.point.value." + series.unit(), reading);
        }
        return new NewPoint(at, value, denominator);
    }

    private static Instant time(@Nullable Object sent) throws RefusedCell {
        return switch (sent) {
            case null -> throw new RefusedCell("at", "metrics.point.at.missing");
            case Number number -> ofEpoch(number);
            case String text when DIGITS.matcher(text).matches() -> ofEpoch(new BigDecimal(text));
            case String text -> ofText(text.strip());
            default -> throw new RefusedCell("at", "metrics.point.at.form", shown(sent));
        };
    }

    private static Instant ofText(String text) throws RefusedCell {
        try {
            return text.length() == DAY_LENGTH
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedCell("at", "metrics.point.at.form", shown(text));
        }
    }

    /** Milliseconds; what lies in this century only as another unit is told so. */
    private static Instant ofEpoch(Number sent) throws RefusedCell {
        double number = sent.doubleValue();
        if (likely(number)) {
            return Instant.EPOCH.plus(Math.round(number * THOUSAND), ChronoUnit.MICROS);
        }
        String looksLike = likely(number * THOUSAND)
                ? "seconds"
                : likely(number / THOUSAND) ? "micros" : likely(number / THOUSAND / THOUSAND) ? "nanos" : "range";
        throw new RefusedCell("at", "metrics.point.at." + looksLike, shown(sent));
    }

    private static boolean likely(double millis) {
        return millis >= FIRST.toEpochMilli() && millis < END.toEpochMilli();
    }

    private void checkTime(Instant at, @Nullable Object said) throws RefusedCell {
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw new RefusedCell("at", "metrics.point.at.range", shown(said));
        }
        if (at.isAfter(last)) {
            throw new RefusedCell("at", "metrics.point.at.future", shown(said));
        }
        if (series.daily() && !at.truncatedTo(ChronoUnit.DAYS).equals(at)) {
            throw new RefusedCell("at", "metrics.point.at.daily", shown(said));
        }
    }

    private static double number(String field, @Nullable Object sent) throws RefusedCell {
        if (sent == null) {
            throw new RefusedCell(field, "metrics.point.missing");
        }
        if (sent instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new RefusedCell(field, "metrics.point.number", shown(sent));
    }

    private static String shown(@Nullable Object sent) {
        return Refusal.shown(String.valueOf(sent));
    }
}
