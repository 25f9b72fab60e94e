package app.ballast.tradeoffs.mix;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Where the person-days of one week went.
 *
 * @param monday its first day
 * @param days person-days by part; all parts are in it
 * @param items person-days by item
 * @param incidents person-days by incident
 */
public record MixWeek(LocalDate monday, Map<Part, Double> days, Map<Long, Double> items, Map<Long, Double> incidents) {

    public MixWeek {
        days = Map.copyOf(days);
        items = Map.copyOf(items);
        incidents = Map.copyOf(incidents);
    }

    /** Person-days of a part. */
    public double days(Part part) {
        return days.getOrDefault(part, 0.0);
    }

    /** All person-days. */
    public double total() {
        return days.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The share of a part, from 0 to 1; empty in a week in which nobody worked on anything that is known. */
    public OptionalDouble share(Part part) {
        double total = total();
        return total > 0 ? OptionalDouble.of(days(part) / total) : OptionalDouble.empty();
    }
}
