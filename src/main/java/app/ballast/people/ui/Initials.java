package app.ballast.people.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The letters that stand for a name. */
final class Initials {

    private Initials() {}

    /** First letter of the first and of the last word, in capitals; a question mark for a name without letters. */
    static String of(String name) {
        List<String> words = Arrays.stream(name.strip().split("[\\s.]+"))
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}\\p{M}]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        String last = words.size() > 1 ? first(words.getLast()) : "";
        return (first(words.getFirst()) + last).toUpperCase(Locale.ROOT);
    }

    /** By code point, so that no letter is cut in two. */
    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
