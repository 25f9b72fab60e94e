package app.ballast.backlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which way PostgreSQL goes through items that match texts. It cannot weigh by itself what the common beginning of many
 * words costs in the index, nor how soon a page of a frequent word is full.
 *
 * @param read texts that are read item by item, where the index would take longer to list them
 * @param sorted whether all matches are found first and then sorted; else items are gone through in the order of the list
 * @see <a href="../../../../../../docs/decisions/0012-one-filter-language.md">Decision 0012</a>
 */
record SearchPath(Set<String> read, boolean sorted) {

    /** Left to the database. */
    static final SearchPath PLAIN = new SearchPath(Set.of(), false);

    /** What it costs to list an item of the index, and to read one in the order of the table, and by its number; in µs. */
    private static final double LISTED = 1.3;

    private static final double PASSED = 1.6;
    private static final double FETCHED = 8;

    /** With further conditions nothing is known of those together; then what is dearer is left to the database. */
    private static final double CHEAP = 50_000;

    private static final int PAGE = 50;

    /**
     * The way to a page of a list.
     *
     * @param matches about how many items match each text
     * @param all about how many items there are
     * @param alone whether nothing else is asked
     */
    static SearchPath ofPage(Map<String, Double> matches, double all, boolean alone) {
        Index index = Index.best(matches, all);
        return choose(index, index.cost(), PAGE / share(matches, all) * FETCHED, alone, matches);
    }

    /**
     * The way to count matches.
     *
     * @param most so many are counted
     */
    static SearchPath ofCount(Map<String, Double> matches, double all, boolean alone, int most) {
        Index index = Index.best(matches, all);
        double found = Math.max(1, all * share(matches, all));
        double fetched = Math.min(1, most / found);
        return choose(
                index,
                index.listed() + index.fetched() * fetched,
                Math.min(all, most / share(matches, all)) * PASSED,
                alone,
                matches);
    }

    private static SearchPath choose(
            Index index, double byIndex, double byReading, boolean alone, Map<String, Double> matches) {
        if (byIndex <= (alone ? byReading : CHEAP)) {
            Set<String> read = new HashSet<>(matches.keySet());
            read.removeAll(index.texts());
            return new SearchPath(Set.copyOf(read), true);
        }
        return alone ? new SearchPath(Set.copyOf(matches.keySet()), false) : PLAIN;
    }

    private static double share(Map<String, Double> matches, double all) {
        double share = 1;
        for (double found : matches.values()) {
            share *= found / all;
        }
        return Math.max(share, 1 / all);
    }

    /**
     * Which texts to look up.
     *
     * @param listed cost of listing them
     * @param fetched cost of reading the items that hold all of them
     */
    private record Index(List<String> texts, double listed, double fetched) {

        double cost() {
            return listed + fetched;
        }

        /** The rarest text, and the next ones as long as they spare more than they cost. */
        static Index best(Map<String, Double> matches, double all) {
            List<String> rarestFirst = matches.keySet().stream()
                    .sorted(Comparator.comparing(matches::get))
                    .toList();
            Index best = new Index(List.of(), Double.MAX_VALUE, 0);
            List<String> texts = new ArrayList<>();
            double listed = 0;
            double found = all;
            for (String text : rarestFirst) {
                double matching = matches.getOrDefault(text, all);
                texts.add(text);
                listed += matching * LISTED;
                found *= matching / all;
                Index longer = new Index(List.copyOf(texts), listed, found * FETCHED);
                best = longer.cost() < best.cost() ? longer : best;
            }
            return best;
        }
    }
}
