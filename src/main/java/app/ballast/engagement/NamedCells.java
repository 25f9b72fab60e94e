package app.ballast.engagement;

import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The cells of one row by the names of their columns. */
record NamedCells(Map<String, Integer> places, List<String> cells) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    /** Empty where the file or the row has none. */
    String text(String column) {
        int place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place < cells.size() ? cells.get(place) : "";
    }

    String required(String column) throws RefusedCell {
        String text = text(column);
        if (text.isEmpty()) {
            throw new RefusedCell(column, "import.why.missing");
        }
        return text;
    }

    LocalDate day(String column) throws RefusedCell {
        String text = required(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedCell(column, "engagement.why.day", Refusal.shown(text));
        }
    }

    long whole(String column) throws RefusedCell {
        String text = required(column);
        if (!WHOLE.matcher(text).matches()) {
            throw new RefusedCell(column, "engagement.why.whole", Refusal.shown(text));
        }
        return Long.parseLong(text);
    }

    /** A number with a point before its decimals, and nothing that sets thousands apart. */
    BigDecimal decimal(String column) throws RefusedCell {
        String text = required(column);
        if (!DECIMAL.matcher(text).matches()) {
            throw new RefusedCell(column, "engagement.why.decimal", Refusal.shown(text));
        }
        return new BigDecimal(text);
    }
}
