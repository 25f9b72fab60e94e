package app.ballast.engagement.ga4;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a table's first and last day in the comment lines above it: the last two lines that end in eight digits. */
final class ReportDates {

    private static final Pattern AT_THE_END = Pattern.compile("(?<!\\d)(\\d{8})\\s*$");
    private static final DateTimeFormatter EIGHT_DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private @Nullable String from;
    private @Nullable String to;

    /** Both days belong to it. */
    record Period(LocalDate from, LocalDate to) {

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    void add(String comment) {
        Matcher digits = AT_THE_END.matcher(comment);
        if (digits.find()) {
            from = to;
            to = digits.group(1);
        }
    }

    /** The period, or null where there are not two such lines, or they do not hold days in order. */
    @Nullable
    Period period() {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return first == null || last == null || last.isBefore(first) ? null : new Period(first, last);
    }

    private static @Nullable LocalDate day(@Nullable String digits) {
        if (digits == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(digits, EIGHT_DIGITS);
            return day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
