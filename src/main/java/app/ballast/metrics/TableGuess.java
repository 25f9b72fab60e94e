package app.ballast.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the first rows of a table tell about it.
 *
 * @param dateColumn place of the column with the time, from 0
 * @param numbers places of the columns that hold numbers
 * @param dayFirst whether the day stands before the month in dates with slashes
 * @param either whether neither order is told by any date
 * @param comma whether a comma stands before decimals
 * @param daily whether all times are days alone
 */
record TableGuess(
        int dateColumn, List<Integer> numbers, boolean dayFirst, boolean either, boolean comma, boolean daily) {

    private static final Set<String> DATES =
            Set.of("date", "day", "time", "timestamp", "at", "datetime", "datum", "tag", "week", "month");
    private static final Pattern SLASHED = Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{4}.*");
    /** Three digits behind a comma or a point may as well be thousands, and tell nothing. */
    private static final String DECIMALS = "([0-9]{1,2}|[0-9]{4,})%?";

    private static final Pattern COMMA =
            Pattern.compile("[+-]?(0,[0-9]+|([0-9]+|[0-9]{1,3}(\\.[0-9]{3})+)," + DECIMALS + ")");
    private static final Pattern POINT =
            Pattern.compile("[+-]?(0\\.[0-9]+|([0-9]+|[0-9]{1,3}(,[0-9]{3})+)\\." + DECIMALS + ")");
    private static final Pattern TIME = Pattern.compile(":|^[0-9]{9,}$");
    private static final int MONTHS = 12;

    static TableGuess of(List<String> headings, List<List<String>> rows, int chosenDate) {
        int date = chosenDate >= 0 ? chosenDate : date(headings);
        List<Integer> numbers = IntStream.range(0, headings.size())
                .filter(place -> place != date)
                .filter(place -> cells(rows, place).findAny().isPresent()
                        && cells(rows, place).allMatch(CellReader::isNumber))
                .boxed()
                .toList();
        boolean dayFirst = anyOver(rows, date, 1);
        boolean monthFirst = anyOver(rows, date, 2);
        boolean slashed =
                cells(rows, date).anyMatch(cell -> SLASHED.matcher(cell).matches());
        boolean comma = numbers.stream().flatMap(place -> cells(rows, place)).anyMatch(cell -> COMMA.matcher(cell)
                .matches());
        boolean point = numbers.stream().flatMap(place -> cells(rows, place)).anyMatch(cell -> POINT.matcher(cell)
                .matches());
        return new TableGuess(
                date,
                numbers,
                dayFirst,
                slashed && !dayFirst && !monthFirst,
                comma && !point,
                cells(rows, date).noneMatch(cell -> TIME.matcher(cell).find()));
    }

    private static int date(List<String> headings) {
        return IntStream.range(0, headings.size())
                .filter(place -> DATES.contains(headings.get(place).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(0);
    }

    private static boolean anyOver(List<List<String>> rows, int date, int part) {
        return cells(rows, date)
                .map(SLASHED::matcher)
                .filter(Matcher::matches)
                .anyMatch(match -> Integer.parseInt(match.group(part)) > MONTHS);
    }

    private static Stream<String> cells(List<List<String>> rows, int place) {
        return rows.stream()
                .filter(row -> place < row.size())
                .map(row -> row.get(place))
                .filter(cell -> !cell.isBlank());
    }
}
