package app.ballast.backlog;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a title that say what it is about, by their beginnings, so that "crashes" is "crashing".
 *
 * @param stems each at most {@value #STEM} characters, in small letters
 */
record TitleWords(Set<String> stems) {

    private static final int STEM = 5;
    private static final int SHORTEST = 3;
    /** From this share of common words on two titles look alike. */
    static final double ALIKE = 0.4;

    private static final Set<String> COMMON = Set.of(
            "the", "and", "for", "not", "with", "from", "into", "when", "that", "this", "are", "can", "does", "has",
            "have", "should", "would", "will", "after", "before", "all", "our", "your", "its", "too", "add", "new");

    static TitleWords of(String title) {
        String small = title.toLowerCase(Locale.ROOT);
        Set<String> stems = new HashSet<>();
        int from = 0;
        int at = 0;
        while (at < small.length()) {
            int sign = small.codePointAt(at);
            if (!isOfWord(sign)) {
                add(stems, small.substring(from, at));
                from = at + Character.charCount(sign);
            }
            at += Character.charCount(sign);
        }
        add(stems, small.substring(from));
        return new TitleWords(stems);
    }

    private static boolean isOfWord(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static void add(Set<String> stems, String word) {
        if (word.length() >= SHORTEST && !COMMON.contains(word)) {
            stems.add(word.length() <= STEM ? word : word.substring(0, STEM));
        }
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }

    /** How many words another title must have in common with it to look alike, if it has no others. */
    int leastInCommon() {
        int least = 1;
        while (likeness(least, least) < ALIKE) {
            least++;
        }
        return least;
    }

    /** Twice the common words / the words of both, from 0 to 1. */
    double likeness(TitleWords other) {
        long common = stems.stream().filter(other.stems::contains).count();
        return likeness(common, other.stems.size());
    }

    private double likeness(long common, int others) {
        int all = stems.size() + others;
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
