package app.ballast.backlog;

import app.ballast.portfolio.ProductId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Numbers for items that come back to a product: each keeps the one that it had where that was never given there; the others
 * get the next ones.
 *
 * @see "docs/decisions/0017-what-comes-back-with-an-export.md"
 */
final class KeptNumbers {

    private final ItemNumbers numbers;
    private final ProductId product;
    /** What this pass took, from each key to before its value. */
    private final TreeMap<Integer, Integer> taken = new TreeMap<>();

    private final Set<Integer> used = new HashSet<>();

    KeptNumbers(ItemNumbers numbers, ProductId product) {
        this.numbers = numbers;
        this.product = product;
    }

    /**
     * Gives each of some items its number.
     *
     * @param wanted by item, in the order of their new numbers; 0 where it had none here
     */
    <T> Map<T, Integer> give(Map<T, Integer> wanted) {
        take(wanted.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        Map<T, Integer> given = new HashMap<>();
        Map<T, Integer> others = new LinkedHashMap<>();
        wanted.forEach((item, number) -> {
            if (isTaken(number) && used.add(number)) {
                given.put(item, number);
            } else {
                others.put(item, number);
            }
        });
        if (!others.isEmpty()) {
            int next = numbers.takeBlock(product, others.size());
            for (T item : others.keySet()) {
                given.put(item, next++);
            }
        }
        return given;
    }

    private void take(int last) {
        if (last > 0 && !isTaken(last)) {
            int first = numbers.takeUpTo(product, last);
            if (first <= last) {
                taken.put(first, last + 1);
            }
        }
    }

    private boolean isTaken(int number) {
        Map.Entry<Integer, Integer> range = taken.floorEntry(number);
        return range != null && number < range.getValue();
    }
}
