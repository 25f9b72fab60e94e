package app.ballast.backlog.filter;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One condition as a person wrote it, its values not looked up yet.
 *
 * @param negated whether it asks for all the others
 * @param values of which one has to match; never empty, nor is any of them
 */
public record FilterTerm(FilterWord word, boolean negated, Comparison comparison, List<String> values) {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("^[-=]|[\\s\\p{Z}\\x1c-\\x1f,\"]");

    public FilterTerm {
        values = List.copyOf(values);
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A condition needs a value");
        }
    }

    /** The condition that one of these values holds. */
    public static FilterTerm of(FilterWord word, List<String> values) {
        return new FilterTerm(word, false, Comparison.IS, values);
    }

    /** As the language writes it; reads back as an equal condition. */
    public String text() {
        String way = negated ? "-" : "";
        if (word == FilterWord.TEXT && comparison == Comparison.IS && values.size() == 1) {
            String words = values.getFirst();
            return way + (FilterText.looksLikeWord(words) ? quoted(words) : written(words));
        }
        return way
                + word.code()
                + comparison.sign()
                + values.stream().map(FilterTerm::written).collect(Collectors.joining(","));
    }

    static String written(String value) {
        return NEEDS_QUOTES.matcher(value).find() ? quoted(value) : value;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
