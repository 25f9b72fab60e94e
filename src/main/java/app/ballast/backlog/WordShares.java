package app.ballast.backlog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How many items hold a word, as PostgreSQL last estimated it; good for choosing a way to search, not for showing. */
@Component
class WordShares {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final Clock clock;
    private volatile Estimates latest = new Estimates(0, new TreeMap<>(), Instant.MIN);

    WordShares(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Shares of the words that most items hold.
     *
     * @param items how many there are; 0 where that is not known
     */
    private record Estimates(double items, TreeMap<String, Double> shares, Instant at) {

        /** A word that is not among the frequent ones is rarer than each; taken for half of the rarest, as PostgreSQL does. */
        double share(String word, boolean goesOn) {
            double share = goesOn
                    ? shares.subMap(word, word + Character.MAX_VALUE).values().stream()
                            .mapToDouble(part -> part)
                            .sum()
                    : shares.getOrDefault(word, 0.0);
            double rarest =
                    shares.values().stream().mapToDouble(part -> part).min().orElse(1);
            return Math.min(1, share == 0 ? rarest / 2 : share);
        }
    }

    /** About how many items hold these words, of which the last one may go on; empty while nothing is known. */
    OptionalDouble items(List<String> words) {
        Estimates now = estimates();
        if (now.items() <= 0 || now.shares().isEmpty()) {
            return OptionalDouble.empty();
        }
        double rarest = 1;
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place).toLowerCase(Locale.ROOT);
            rarest = Math.min(rarest, now.share(word, place == words.size() - 1));
        }
        return OptionalDouble.of(rarest * now.items());
    }

    /** About how many items there are; 0 while that is not known. */
    double all() {
        return estimates().items();
    }

    private Estimates estimates() {
        Estimates known = latest;
        if (known.at().plus(FRESH).isAfter(clock.instant())) {
            return known;
        }
        Estimates read = read();
        latest = read;
        return read;
    }

    private Estimates read() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select c.reltuples, s.word, s.share from pg_class c
                        left join (select tablename, unnest(cast(cast(most_common_elems as text) as text[])) as word,
                                unnest(most_common_elem_freqs) as share
                            from pg_stats where schemaname = current_schema() and attname = 'search_words') s
                            on s.tablename = c.relname
                        where c.oid = cast('work_item' as regclass) and s.word is not null\
                        """, Tuple.class).getResultList();
        TreeMap<String, Double> shares = new TreeMap<>();
        double items = 0;
        for (Tuple row : rows) {
            items = ((Number) row.get(0)).doubleValue();
            shares.put(row.get(1).toString(), ((Number) row.get(2)).doubleValue());
        }
        return new Estimates(items, shares, clock.instant());
    }
}
