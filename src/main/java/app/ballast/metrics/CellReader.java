package app.ballast.metrics;

import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads times and numbers as tables write them. Times without an offset are in the given zone; where day and month could be
 * either, whoever brings the table says which comes first.
 */
final class CellReader {

    private static final List<String> PLAIN = List.of(
            "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS]['Z'][XXX][XX][ XX][ XXX]",
            "uuuu-MM-dd",
            "uuuu/M/d[ HH:mm[:ss]]",
            "uuuuMMdd",
            "d.M.uuuu[ HH:mm[:ss]]",
            "d MMM uuuu[ HH:mm[:ss]]",
            "MMM d, uuuu[ h:mm[:ss] a]");
    private static final List<String> DAY_FIRST = List.of("d/M/uuuu[ H:mm[:ss]]", "d-M-uuuu[ H:mm[:ss]]");
    private static final List<String> MONTH_FIRST =
            List.of("M/d/uuuu[ H:mm[:ss]]", "M/d/uuuu[ h:mm[:ss] a]", "M-d-uuuu[ H:mm[:ss]]");
    private static final Pattern EPOCH = Pattern.compile("[0-9]{9,30}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f'’]");
    private static final Pattern POINT =
            Pattern.compile("[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern COMMA =
            Pattern.compile("[+-]?([0-9]+|[0-9]{1,3}(\\.[0-9]{3})+)(,[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final double HUNDRED = 100;

    private final List<DateTimeFormatter> forms;
    private final ZoneId zone;
    private final boolean comma;

    /**
     * @param dayFirst whether 3/4/2026 is a day in April
     * @param comma whether a comma stands before the decimals
     */
    CellReader(ZoneId zone, boolean dayFirst, boolean comma) {
        this.zone = zone;
        this.comma = comma;
        this.forms = Stream.concat(PLAIN.stream(), (dayFirst ? DAY_FIRST : MONTH_FIRST).stream())
                .map(form -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(form)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    /** The time as {@link PointCheck} takes it: a day alone stays one. */
    String time(String cell) throws RefusedCell {
        if (EPOCH.matcher(cell).matches()) {
            return cell;
        }
        for (DateTimeFormatter form : forms) {
            try {
                return said(form.parse(cell), cell);
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        throw new RefusedCell("at", "import.series.why.date", Refusal.shown(cell));
    }

    private String said(TemporalAccessor found, String cell) {
        LocalDate day = LocalDate.from(found);
        LocalTime time = found.query(TemporalQueries.localTime());
        if (time == null) {
            return day.toString();
        }
        if (found.query(TemporalQueries.offset()) != null) {
            return OffsetDateTime.from(found).toInstant().toString();
        }
        LocalDateTime local = LocalDateTime.of(day, time);
        return (cell.endsWith("Z")
                        ? local.toInstant(ZoneOffset.UTC)
                        : local.atZone(zone).toInstant())
                .toString();
    }

    /** The number, without what sets thousands apart; percent as a share where the series is one. */
    double number(String cell, Unit unit) throws RefusedCell {
        String plain = BLANKS.matcher(cell).replaceAll("").replace('\u2212', '-');
        boolean percent = plain.endsWith("%");
        String digits = percent ? plain.substring(0, plain.length() - 1) : plain;
        if (!(comma ? COMMA : POINT).matcher(digits).matches()) {
            throw new RefusedCell(
                    "value", comma ? "import.series.why.comma" : "import.series.why.point", Refusal.shown(cell));
        }
        double number = Double.parseDouble(comma ? digits.replace(".", "").replace(',', '.') : digits.replace(",", ""));
        return percent && unit == Unit.RATIO ? number / HUNDRED : number;
    }

    /** Whether a cell is some number, whichever sign stands before its decimals. */
    static boolean isNumber(String cell) {
        String plain =
                BLANKS.matcher(cell).replaceAll("").replace('\u2212', '-').replace("%", "");
        return POINT.matcher(plain).matches() || COMMA.matcher(plain).matches();
    }
}
