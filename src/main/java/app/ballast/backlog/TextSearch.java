package app.ballast.backlog;

import app.ballast.discussion.CommentSearch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds items by words of their titles, descriptions and comments, or by their keys. Several words stand next to each
 * other; the last one may go on. PostgreSQL answers from its full text indexes, H2 reads all; both find the same.
 *
 * @see <a href="../../../../../../docs/decisions/0012-one-filter-language.md">Decision 0012</a>
 */
@Component
class TextSearch {

    /** What stands between words, for both databases alike: all signs of ASCII that are neither letter nor digit. */
    private static final String GAP = "!-/:-@[-`{-~";

    private static final Pattern GAPS = Pattern.compile("[\\s!-/:-@\\[-`{-~]+");
    private static final int LONGEST_NUMBER = 9;

    private final boolean fullText;
    private final WordShares shares;

    TextSearch(DatabaseKind database, WordShares shares) {
        fullText = database.isPostgres();
        this.shares = shares;
    }

    /**
     * The way to items that match all of some texts.
     *
     * @param alone whether nothing else is asked
     * @param most so many matches are counted; 0 where a page is read
     */
    SearchPath path(List<String> texts, boolean alone, int most) {
        if (!fullText || texts.isEmpty()) {
            return SearchPath.PLAIN;
        }
        Map<String, Double> matches = new HashMap<>();
        for (String text : texts) {
            OptionalDouble items = shares.items(words(text));
            if (items.isEmpty()) {
                return SearchPath.PLAIN;
            }
            matches.put(text, items.getAsDouble());
        }
        return most == 0
                ? SearchPath.ofPage(matches, shares.all(), alone)
                : SearchPath.ofCount(matches, shares.all(), alone, most);
    }

    private static List<String> words(String text) {
        return Arrays.stream(GAPS.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * A condition on an item {@code w}.
     *
     * @param name of its parameter; parameters that it needs besides begin with it
     * @param path whether the index is asked
     */
    String condition(String text, String name, Map<String, Object> parameters, SearchPath path) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return "1 = 0";
        }
        return fullText
                ? stored(text, words, name, parameters, path.read().contains(text))
                : read(text, words, name, parameters);
    }

    /** Asks the column that triggers keep; no table but that of items has one of that name. */
    private static String stored(
            String text, List<String> words, String name, Map<String, Object> parameters, boolean read) {
        // No index serves what is written about more than a column.
        String column = read ? "coalesce(search_words, search_words)" : "search_words";
        parameters.put(name, tsquery(words));
        String key = ItemKey.find(text)
                .map(found -> found.product().toLowerCase(Locale.ROOT) + "-" + found.number())
                .or(() -> number(text).map(String::valueOf))
                .orElse("");
        if (key.isEmpty()) {
            return "cast(sql('" + column + " @@ to_tsquery(''simple'', ?)', :" + name + ") as Boolean) = true";
        }
        parameters.put(name + "key", "'#" + key + "'");
        return "cast(sql('" + column + " @@ (to_tsquery(''simple'', ?) || cast(? as tsquery))', :" + name + ", :" + name
                + "key) as Boolean) = true";
    }

    private static String read(String text, List<String> words, String name, Map<String, Object> parameters) {
        parameters.put(name, regularExpression(words));
        String key = key(text, name, parameters);
        // H2 would ask a list of ids anew for each item.
        return "(" + holds("w.title || ' ' || w.words.description", name) + " or exists ("
                + CommentSearch.subjects(WorkItem.SUBJECT, "c.subjectId = w.id and " + holds("c.body", name)) + ")"
                + (key.isEmpty() ? "" : " or " + key) + ")";
    }

    private static String holds(String column, String name) {
        return "cast(sql('regexp_like(?, ?)', " + column + ", :" + name + ") as Boolean) = true";
    }

    /** What is asked of an item where the text may be its key or its number; else nothing. */
    private static String key(String text, String name, Map<String, Object> parameters) {
        Optional<ItemKey> key = ItemKey.find(text);
        if (key.isPresent()) {
            parameters.put(name + "key", key.get().product());
            parameters.put(name + "number", key.get().number());
            return "w.productKey = :" + name + "key and w.number = :" + name + "number";
        }
        return number(text)
                .map(number -> {
                    parameters.put(name + "number", number);
                    return "w.number = :" + name + "number";
                })
                .orElse("");
    }

    private static Optional<Integer> number(String text) {
        return text.length() <= LONGEST_NUMBER
                        && !text.isEmpty()
                        && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    private static String tsquery(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> ")) + ":*";
    }

    private static String regularExpression(List<String> words) {
        return "(?iu)(?<![^\\s!-/:-@\\[-`{-~])"
                + words.stream().map(Pattern::quote).collect(Collectors.joining("[\\s!-/:-@\\[-`{-~]+"));
    }
}
