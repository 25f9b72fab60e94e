package app.ballast.backlog.filter;

import app.ballast.backlog.BacklogSort;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter and an order as people write them: {@code kind:debt service:payments votes>20 -status:done updated<7d
 * sort:-votes}. Conditions are joined by "and", their values by "or"; what is no condition is searched for.
 *
 * @param sort null where the text names none
 */
public record FilterText(List<FilterTerm> terms, @Nullable BacklogSort sort) {

    /** Longest text of a filter, in characters. */
    public static final int LONGEST = 1_000;

    public static final FilterText ALL = new FilterText(List.of(), null);

    private static final Pattern WORD = Pattern.compile("-?\\p{L}[\\p{L}-]*[:<>=].*", Pattern.DOTALL);

    public FilterText {
        terms = List.copyOf(terms);
    }

    /** Whether a text would be read as a word of the language with its value, known or not. */
    static boolean looksLikeWord(String text) {
        return WORD.matcher(text).matches();
    }

    /** The same filter in another order; null for the usual one. */
    public FilterText sortedBy(@Nullable BacklogSort other) {
        return new FilterText(terms, other);
    }

    /** The same order without one of the conditions. */
    public FilterText without(FilterTerm term) {
        List<FilterTerm> left = new ArrayList<>(terms);
        left.remove(term);
        return new FilterText(left, sort);
    }

    /** The same order with one more condition. */
    public FilterText with(FilterTerm term) {
        return new FilterText(Stream.concat(terms.stream(), Stream.of(term)).toList(), sort);
    }

    /** As the language writes it; reads back as an equal filter. */
    public String text() {
        Stream<String> conditions = terms.stream().map(FilterTerm::text);
        BacklogSort order = sort;
        return (order == null ? conditions : Stream.concat(conditions, Stream.of("sort:" + order.code())))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return text();
    }
}
