package app.ballast.backlog.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the known words somebody probably meant. */
final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The known word that fewest slips of a finger lead to; null where it takes more than a third of the letters. */
    static @Nullable String to(String typed, Collection<String> known) {
        String asked = typed.toLowerCase(Locale.ROOT);
        if (asked.length() > LONGEST) {
            return null;
        }
        return known.stream()
                .filter(word -> word.length() <= LONGEST)
                .filter(word -> isNear(asked, word.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(word -> slips(asked, word.toLowerCase(Locale.ROOT))))
                .orElse(null);
    }

    private static boolean isNear(String asked, String word) {
        boolean begun = asked.length() > 1 && (word.startsWith(asked) || word.contains(asked));
        return begun
                || slips(asked, word) <= Math.max(1, Math.min(asked.length(), word.length()) / 3 + 1)
                        && asked.length() > 2;
    }

    /** Letters left out, put in, changed, or two that changed places: the optimal string alignment distance. */
    static int slips(String from, String to) {
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, from, to, i, j);
            }
        }
        return least[from.length()][to.length()];
    }

    private static int step(int[][] least, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(least[i - 1][j - 1] + (same ? 0 : 1), Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
