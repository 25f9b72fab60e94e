package app.ballast.metrics;

import app.ballast.common.DomainException;
import app.ballast.common.importing.KeptChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said by hand of a table with values by time.
 *
 * @param date heading of the column with the time; null where nobody said
 * @param values series by heading of the column that holds its values; {@value #NONE} for a column that is left out
 * @param dates {@value #DAY_FIRST} or {@value #MONTH_FIRST}; null where nobody said
 * @param decimals {@value #COMMA} or {@value #POINT}; null where nobody said
 */
record SeriesMapping(
        @Nullable String date,
        Map<String, String> values,
        @Nullable String dates,
        @Nullable String decimals) {

    static final String DATE = "date";
    static final String DATES = "dates";
    static final String DECIMALS = "decimals";
    static final String VALUE = "value.";
    static final String VALUES = "values";
    static final String NONE = "-";
    static final String DAY_FIRST = "day-first";
    static final String MONTH_FIRST = "month-first";
    static final String COMMA = "comma";
    static final String POINT = "point";
    static final SeriesMapping NOTHING = new SeriesMapping(null, Map.of(), null, null);

    private static final String TO = " → ";
    private static final String AND = " | ";

    SeriesMapping {
        values = new LinkedHashMap<>(new TreeMap<>(values));
    }

    /** As the options of a request say. */
    static SeriesMapping of(Map<String, String> options) {
        Map<String, String> values = new TreeMap<>();
        options.forEach((name, value) -> {
            if (name.startsWith(VALUE)) {
                values.put(name.substring(VALUE.length()), value.strip());
            }
        });
        return new SeriesMapping(
                options.get(DATE),
                values,
                oneOf(DATES, options.get(DATES), List.of(DAY_FIRST, MONTH_FIRST)),
                oneOf(DECIMALS, options.get(DECIMALS), List.of(COMMA, POINT)));
    }

    private static @Nullable String oneOf(String option, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw DomainException.invalid(
                    option, "import.series.error.one-of", option, value, String.join(", ", allowed));
        }
        return value;
    }

    /** As it was kept. */
    static SeriesMapping of(KeptChoice kept) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : kept.chosen().getOrDefault(VALUES, "").split(" \\| ")) {
            int to = pair.lastIndexOf(TO);
            if (to > 0) {
                values.put(pair.substring(0, to), pair.substring(to + TO.length()));
            }
        }
        return new SeriesMapping(
                kept.chosen().get(DATE),
                values,
                kept.chosen().get(DATES),
                kept.chosen().get(DECIMALS));
    }

    /** To be kept. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        put(chosen, DATE, date);
        put(chosen, DATES, dates);
        put(chosen, DECIMALS, decimals);
        put(
                chosen,
                VALUES,
                values.isEmpty()
                        ? null
                        : values.entrySet().stream()
                                .map(one -> one.getKey() + TO + one.getValue())
                                .collect(Collectors.joining(AND)));
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }

    /** What the other says, and where it says nothing, what this says. */
    SeriesMapping with(SeriesMapping other) {
        Map<String, String> both = new TreeMap<>(values);
        both.putAll(other.values);
        return new SeriesMapping(
                other.date == null ? date : other.date,
                both,
                other.dates == null ? dates : other.dates,
                other.decimals == null ? decimals : other.decimals);
    }
}
