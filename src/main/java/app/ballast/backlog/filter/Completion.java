package app.ballast.backlog.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing at one place of a filter.
 *
 * @param word whose value it is; null where it is a word itself, or a text
 * @param typed what stands there so far, without quotes
 * @param from where it begins in the text, from 0
 */
public record Completion(@Nullable FilterWord word, String typed, int from) {

    private static final Pattern WORD = Pattern.compile("-?(\\p{L}[\\p{L}-]*)(?:<=|>=|[:<>=])");

    /** @param caret number of characters before the cursor */
    public static Completion at(String text, int caret) {
        String before = text.substring(0, Math.clamp(caret, 0, text.length()));
        int begin = lastOutsideQuotes(before, " \t\n") + 1;
        String token = before.substring(begin);
        Matcher word = WORD.matcher(token);
        if (word.lookingAt()) {
            Optional<FilterWord> found = FilterWord.find(word.group(1));
            if (found.isPresent()) {
                int value = Math.max(word.end(), lastOutsideQuotes(token, ",") + 1);
                return new Completion(found.get(), token.substring(value).replace("\"", ""), begin + value);
            }
        }
        int minus = token.startsWith("-") ? 1 : 0;
        return new Completion(null, token.substring(minus), begin + minus);
    }

    /** The words that begin with what is typed, each with the sign that follows it. */
    public List<String> words() {
        return FilterWord.codes().stream()
                .filter(code -> code.startsWith(typed.toLowerCase(Locale.ROOT)))
                .map(code -> code + FilterWord.find(code).map(Completion::sign).orElse(":"))
                .toList();
    }

    private static String sign(FilterWord word) {
        return switch (word.type()) {
            case NUMBER, WHOLE -> ">";
            case TIME, DAY -> "<";
            default -> ":";
        };
    }

    /** A value as it has to be written. */
    public static String written(String value) {
        return FilterTerm.written(value);
    }

    private static int lastOutsideQuotes(String text, String signs) {
        boolean quoted = false;
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && signs.indexOf(text.charAt(i)) >= 0) {
                last = i;
            }
        }
        return last;
    }
}
