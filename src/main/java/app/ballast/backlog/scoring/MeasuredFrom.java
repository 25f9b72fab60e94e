package app.ballast.backlog.scoring;

import app.ballast.common.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an input was measured from: a sentence of the message bundle and what goes into it, so that each reader has it in
 * their language, with their numbers and days.
 *
 * @param key of the sentence: {@code reliability.measured.incidents}
 * @param values texts, whole numbers, decimal numbers and days, in the order of the sentence's places
 */
public record MeasuredFrom(String key, List<Object> values) {

    private static final String BETWEEN = "\t";
    private static final String AS_TEXT = "score.measured.text";

    public MeasuredFrom {
        values = List.copyOf(values);
        for (Object value : values) {
            kind(value);
        }
    }

    /** @throws IllegalArgumentException where a value is something else than a text, a number or a day */
    public static MeasuredFrom of(String key, Object... values) {
        return new MeasuredFrom(key, List.of(values));
    }

    /**
     * The sentence in a reader's language.
     *
     * @param day how the reader writes days
     */
    public String text(Locale locale, Function<LocalDate, String> day) {
        return Messages.text(
                locale,
                key,
                values.stream()
                        .map(value -> value instanceof LocalDate date ? day.apply(date) : value)
                        .toArray());
    }

    /** As it is stored. */
    public String stored() {
        return key
                + values.stream()
                        .map(value -> BETWEEN
                                + kind(value)
                                + value.toString().replace(BETWEEN, " ").replace("\n", " "))
                        .collect(Collectors.joining());
    }

    /** What {@link #stored} wrote; a text from before that is told as it is. */
    public static MeasuredFrom read(String stored) {
        String[] parts = stored.split(BETWEEN, -1);
        if (parts.length == 1) {
            return of(AS_TEXT, stored);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String value = parts[i].substring(1);
            values.add(
                    switch (parts[i].charAt(0)) {
                        case 'i' -> Integer.valueOf(value);
                        case 'n' -> new BigDecimal(value);
                        case 'd' -> LocalDate.parse(value);
                        default -> value;
                    });
        }
        return new MeasuredFrom(parts[0], values);
    }

    private static char kind(Object value) {
        return switch (value) {
            case String text -> 's';
            case Integer whole -> 'i';
            case BigDecimal number -> 'n';
            case LocalDate day -> 'd';
            default -> throw new IllegalArgumentException("no text, number or day: " + value.getClass());
        };
    }
}
