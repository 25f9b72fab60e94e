package app.ballast.backlog;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a title that say what it is about, by their beginnings, so that "crashes" is "crashing".
 *
 * @param stems each at most {@value #STEM} characters, in small letters
 */
record TitleWords(Set<String> stems) {

    private static final int STEM = 5;
    private static final int SHORTEST = 3;
    /** From this share of common words on two titles look alike. */
    private static final double ALIKE = 0.4;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = Set.of(
            "the", "and", "for", "not", "with", "from", "into", "when", "that", "this", "are", "can", "does", "has",
            "have", "should", "would", "will", "after", "before", "all", "our", "your", "its", "too", "add", "new");

    static TitleWords of(String title) {
        return new TitleWords(Arrays.stream(GAP.split(title.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word))
                .map(word -> word.length() <= STEM ? word : word.substring(0, STEM))
                .collect(Collectors.toSet()));
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }

    /** Twice the common words / the words of both, from 0 to 1. */
    double likeness(TitleWords other) {
        Set<String> common = new HashSet<>(stems);
        common.retainAll(other.stems);
        int all = stems.size() + other.stems.size();
        return all == 0 ? 0 : 2.0 * common.size() / all;
    }

    boolean isLike(TitleWords other) {
        return likeness(other) >= ALIKE;
    }
}
