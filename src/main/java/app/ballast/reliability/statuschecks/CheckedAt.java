package app.ballast.reliability.statuschecks;

import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time in ISO 8601 with its offset from UTC. Strict: 31 February is refused, not turned into 3 March. */
final class CheckedAt {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*)?");
    private static final String EXAMPLE = "such as 2026-03-31T14:05:00Z or 2026-03-31T16:05:00+02:00";

    private CheckedAt() {}

    static Instant parse(String cell) throws RefusedCell {
        if (cell.isEmpty()) {
            throw new RefusedCell(StatusCheckColumns.CHECKED_AT, "import.why.missing");
        }
        try {
            return OffsetDateTime.parse(cell, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw new RefusedCell(StatusCheckColumns.CHECKED_AT, reason(cell), Refusal.shown(cell), EXAMPLE);
        }
    }

    private static String reason(String cell) {
        Matcher day = DAY.matcher(cell);
        if (day.matches() && !exists(day)) {
            return "import.why.no-day";
        }
        return "import.why.no-offset";
    }

    private static boolean exists(Matcher day) {
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
            return month.isValidDay(Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
