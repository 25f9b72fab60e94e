package app.ballast.backlog;

import app.ballast.discussion.CommentSearch;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
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

    TextSearch(EntityManagerFactory factory) {
        fullText = factory.unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
    }

    /**
     * A condition on an item {@code w}.
     *
     * @param name of its parameter; parameters that it needs besides begin with it
     */
    String condition(String text, String name, Map<String, Object> parameters) {
        List<String> words =
                Arrays.stream(GAPS.split(text)).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "1 = 0";
        }
        parameters.put(name, fullText ? tsquery(words) : regularExpression(words));
        String key = key(text, name, parameters);
        if (!fullText) {
            // H2 would ask a list of ids anew for each item.
            return "(" + holds("w.title || ' ' || w.words.description", name) + " or exists ("
                    + CommentSearch.subjects(WorkItem.SUBJECT, "c.subjectId = w.id and " + holds("c.body", name)) + ")"
                    + (key.isEmpty() ? "" : " or " + key.formatted("w", "w")) + ")";
        }
        return "w.id in (select t.id from WorkItem t where " + holds("t.title || ' ' || t.words.description", name)
                + " union all " + CommentSearch.subjects(WorkItem.SUBJECT, holds("c.body", name))
                + (key.isEmpty() ? "" : " union all select k.id from WorkItem k where " + key.formatted("k", "k"))
                + ")";
    }

    private String holds(String column, String name) {
        // Written exactly as in the indexes, or they would not be used.
        String test = fullText
                ? "to_tsvector(''simple'', regexp_replace(?, ''[" + GAP
                        + "]+'', '' '', ''g'')) @@ to_tsquery(''simple'', ?)"
                : "regexp_like(?, ?)";
        return "cast(sql('" + test + "', " + column + ", :" + name + ") as Boolean) = true";
    }

    /** What is asked of an item where the text may be its key or its number, with room for its name; else nothing. */
    private static String key(String text, String name, Map<String, Object> parameters) {
        Optional<ItemKey> key = ItemKey.find(text);
        if (key.isPresent()) {
            parameters.put(name + "key", key.get().product());
            parameters.put(name + "number", key.get().number());
            return "%s.productKey = :" + name + "key and %s.number = :" + name + "number";
        }
        if (text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            parameters.put(name + "number", Integer.parseInt(text));
            return "%s.number = :" + name + "number";
        }
        return "";
    }

    private static String tsquery(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> ")) + ":*";
    }

    private static String regularExpression(List<String> words) {
        return "(?iu)(?<![^\\s!-/:-@\\[-`{-~])"
                + words.stream().map(Pattern::quote).collect(Collectors.joining("[\\s!-/:-@\\[-`{-~]+"));
    }
}
