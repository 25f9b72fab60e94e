package app.ballast.common;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text names, for one reader.
 *
 * @param addresses of pages by key, such as {@code CHK-214}; a key that is not among them stays plain text
 * @param called what people and teams are called, by kind and number, such as {@code person:12}
 */
public record MarkdownNames(Map<String, String> addresses, Map<String, String> called) {

    static final Pattern KEY =
            Pattern.compile("(?<![\\p{L}\\p{N}_/.#-])[A-Z][A-Z0-9]{0,9}-[1-9][0-9]{0,8}(?![\\p{L}\\p{N}_-])");

    /** Everything in a text that looks like a key. */
    public static Stream<String> keys(String text) {
        return KEY.matcher(text).results().map(found -> found.group());
    }
}
