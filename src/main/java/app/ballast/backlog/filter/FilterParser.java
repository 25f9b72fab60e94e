package app.ballast.backlog.filter;

import app.ballast.backlog.BacklogSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the filter language. Never fails: what it cannot read it names, with its place in the text. */
public final class FilterParser {

    private static final int MOST_VALUES = 50;
    private static final Pattern WORD = Pattern.compile("(-?)(\\p{L}[\\p{L}-]*)(<=|>=|[:<>=])");

    private final String text;
    private final List<FilterTerm> terms = new ArrayList<>();
    private final List<List<Integer>> places = new ArrayList<>();
    private final List<FilterProblem> problems = new ArrayList<>();
    private @Nullable BacklogSort sort;
    private int at;

    private FilterParser(String text) {
        this.text = text;
    }

    public static ParsedFilter parse(String text) {
        if (text.length() > FilterText.LONGEST) {
            FilterProblem tooLong =
                    FilterProblem.of(FilterText.LONGEST + 1, "long", String.valueOf(FilterText.LONGEST));
            return new ParsedFilter(FilterText.ALL, List.of(), List.of(tooLong));
        }
        FilterParser parser = new FilterParser(text);
        parser.read();
        return new ParsedFilter(new FilterText(parser.terms, parser.sort), parser.places, parser.problems);
    }

    private void read() {
        skipSpace();
        while (at < text.length()) {
            int begin = at;
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (word.lookingAt()) {
                at = word.end();
                List<Integer> starts = new ArrayList<>();
                condition(begin, word, values(starts), starts);
            } else {
                freeText(begin);
            }
            skipSpace();
        }
    }

    private void freeText(int begin) {
        boolean negated = text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(at + 1);
        if (negated) {
            at++;
        }
        String value = value(false);
        if (!value.isBlank()) {
            add(new FilterTerm(FilterWord.TEXT, negated, Comparison.IS, List.of(value)), List.of(begin + 1));
        }
    }

    private void condition(int begin, Matcher read, List<String> values, List<Integer> starts) {
        boolean negated = !read.group(1).isEmpty();
        String name = read.group(2);
        int place = begin + read.group(1).length();
        Optional<FilterWord> found = FilterWord.find(name);
        if (found.isEmpty()) {
            problems.add(FilterProblem.unknown(place + 1, "word", name, FilterWord.codes()));
            return;
        }
        FilterWord word = found.get();
        Comparison comparison = comparison(read.group(3));
        if (values.isEmpty()) {
            problems.add(FilterProblem.of(read.end() + 1, "no-value", word.code()));
        } else if (comparison != Comparison.IS && !word.type().isComparable()) {
            problems.add(FilterProblem.of(read.start(3) + 1, "comparison", word.code()));
        } else if (values.size() > MOST_VALUES || comparison != Comparison.IS && values.size() > 1) {
            problems.add(FilterProblem.of(
                    read.end() + 1, comparison == Comparison.IS ? "many-values" : "one-value", word.code()));
        } else if (word == FilterWord.SORT) {
            order(begin, read.end(), negated, values);
        } else {
            add(new FilterTerm(word, negated, comparison, values), starts);
        }
    }

    private void order(int begin, int place, boolean negated, List<String> values) {
        Optional<BacklogSort> order = BacklogSort.find(values.getFirst());
        if (negated || values.size() > 1 || sort != null) {
            problems.add(FilterProblem.of(begin + 1, "sort-once", values.getFirst()));
        } else if (order.isEmpty()) {
            String asked = values.getFirst();
            problems.add(FilterProblem.unknown(
                    place + 1,
                    "sort",
                    asked.startsWith("-") ? asked.substring(1) : asked,
                    Arrays.stream(BacklogSort.Column.values())
                            .map(BacklogSort.Column::code)
                            .toList()));
        } else {
            sort = order.get();
        }
    }

    private void add(FilterTerm term, List<Integer> starts) {
        terms.add(term);
        places.add(List.copyOf(starts));
    }

    private static Comparison comparison(String sign) {
        return Arrays.stream(Comparison.values())
                .filter(candidate -> candidate.sign().equals(sign))
                .findFirst()
                .orElse(Comparison.IS);
    }

    private List<String> values(List<Integer> starts) {
        List<String> values = new ArrayList<>();
        boolean more = true;
        while (more) {
            int begin = at;
            String value = value(true);
            if (!value.isBlank()) {
                starts.add(begin + 1);
                values.add(value);
            }
            more = at < text.length() && text.charAt(at) == ',';
            if (more) {
                at++;
            }
        }
        return values;
    }

    /** Up to the next space, or comma where there may be several; in quotes, with a doubled quote for one inside. */
    private String value(boolean listed) {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int begin = at;
        while (at < text.length() && !isSpace(at) && !(listed && text.charAt(at) == ',')) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        int begin = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign != '"') {
                value.append(sign);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append(sign);
                at++;
            } else {
                return value.toString();
            }
        }
        problems.add(FilterProblem.of(begin + 1, "quote", "\""));
        return value.toString();
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(at)) {
            at++;
        }
    }

    private boolean isSpace(int place) {
        return Character.isWhitespace(text.charAt(place)) || Character.isSpaceChar(text.charAt(place));
    }
}
