package app.ballast.tradeoffs.mix;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Adds up the person-days of a week. */
final class WeekSum {

    private final Map<Part, Double> days = new EnumMap<>(Part.class);
    private final Map<Long, Double> items = new HashMap<>();
    private final Map<Long, Double> incidents = new HashMap<>();

    void item(long item, Part part, double share) {
        if (share > 0) {
            items.merge(item, share, Double::sum);
            days.merge(part, share, Double::sum);
        }
    }

    void incident(long incident, double share) {
        incidents.merge(incident, share, Double::sum);
        days.merge(Part.UNPLANNED, share, Double::sum);
    }

    MixWeek done(LocalDate monday) {
        for (Part part : Part.values()) {
            days.putIfAbsent(part, 0.0);
        }
        return new MixWeek(monday, days, items, incidents);
    }
}
