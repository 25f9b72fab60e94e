package app.ballast.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Times in milliseconds by the name of what was timed, and their table. */
final class Measured {

    private final String title;
    private final Map<String, double[]> results = new LinkedHashMap<>();

    /** @param title of the table's first column: what was measured on */
    Measured(String title) {
        this.title = title;
    }

    void add(String name, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        results.put(name, sorted);
        // A run takes many minutes; this shows how far it is.
        System.out.printf(Locale.ROOT, "%s: %.1f ms%n", name, median(name));
    }

    /** In ms; half of the runs took less. */
    double median(String name) {
        return at(results.getOrDefault(name, new double[] {Double.NaN}), 0.5);
    }

    void print() {
        System.out.printf(Locale.ROOT, "%n| %s | median, ms | p95, ms | n |%n|---|---:|---:|---:|%n", title);
        results.forEach((name, sorted) -> System.out.printf(
                Locale.ROOT, "| %s | %.1f | %.1f | %d |%n", name, at(sorted, 0.5), at(sorted, 0.95), sorted.length));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }
}
