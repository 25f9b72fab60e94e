package app.ballast.reliability.statuschecks;

import static app.ballast.reliability.statuschecks.StatusCheckColumns.CHECKED_AT;
import static app.ballast.reliability.statuschecks.StatusCheckColumns.HTTP_STATUS;
import static app.ballast.reliability.statuschecks.StatusCheckColumns.RESPONSE_MS;
import static app.ballast.reliability.statuschecks.StatusCheckColumns.SERVICE;
import static app.ballast.reliability.statuschecks.StatusCheckColumns.STATUS;

import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a check of a row's cells, or says which of them is wrong. */
final class StatusCheckRow {

    private static final int LONGEST_NAME = 200;
    private static final int HIGHEST_HTTP_STATUS = 999;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final StatusCheckColumns columns;
    private final Instant latest;

    StatusCheckRow(StatusCheckColumns columns, Instant now) {
        this.columns = columns;
        this.latest = now.plus(CLOCKS_DIFFER);
    }

    StatusCheck parse(List<String> cells) throws RefusedCell {
        columns.checkCount(cells);
        return new StatusCheck(
                serviceName(columns.cell(cells, SERVICE)),
                checkedAt(columns.cell(cells, CHECKED_AT)),
                status(columns.cell(cells, STATUS)),
                number(HTTP_STATUS, columns.cell(cells, HTTP_STATUS), HIGHEST_HTTP_STATUS),
                number(RESPONSE_MS, columns.cell(cells, RESPONSE_MS), Integer.MAX_VALUE));
    }

    private static String serviceName(String cell) throws RefusedCell {
        if (cell.isEmpty()) {
            throw new RefusedCell(SERVICE, "import.why.missing");
        }
        if (cell.length() > LONGEST_NAME) {
            throw new RefusedCell(SERVICE, "import.why.too-long", cell.length(), LONGEST_NAME);
        }
        return cell;
    }

    private Instant checkedAt(String cell) throws RefusedCell {
        Instant at = CheckedAt.parse(cell);
        if (at.isBefore(EARLIEST)) {
            throw new RefusedCell(CHECKED_AT, "import.why.before-2000", Refusal.shown(cell));
        }
        if (at.isAfter(latest)) {
            throw new RefusedCell(CHECKED_AT, "import.why.future", Refusal.shown(cell));
        }
        return at;
    }

    private static Status status(String cell) throws RefusedCell {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "up" -> Status.UP;
            case "down" -> Status.DOWN;
            case "" -> throw new RefusedCell(STATUS, "import.why.no-status");
            default -> throw new RefusedCell(STATUS, "import.why.status", Refusal.shown(cell));
        };
    }

    private static @Nullable Integer number(String field, String cell, int highest) throws RefusedCell {
        if (cell.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(cell);
            if (number >= 0 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as a number out of range.
        }
        throw new RefusedCell(field, "import.why.whole", Refusal.shown(cell), highest);
    }
}
