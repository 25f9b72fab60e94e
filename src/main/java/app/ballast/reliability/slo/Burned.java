package app.ballast.reliability.slo;

import app.ballast.common.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What burned a budget, twice: by day and by incident. Either adds up to all that is bad in the window.
 *
 * @param days every day that the window touches up to now, the first and the last in part
 * @param incidents bad seconds or events by the incident's number, as far as any burned something
 * @param elsewhere what no incident accounts for
 */
public record Burned(List<Day> days, Map<Long, Double> incidents, double elsewhere) {

    public Burned {
        days = List.copyOf(days);
        incidents = new LinkedHashMap<>(incidents);
    }

    /** The days of the window, up to now. */
    public Period period() {
        return new Period(days.getFirst().date(), days.getLast().date());
    }

    /**
     * One day of the window.
     *
     * @param tally of the day
     * @param remaining what was left of the window's budget when the day was over, as a signed share; empty without a budget
     */
    public record Day(LocalDate date, Tally tally, OptionalDouble remaining) {}

    /**
     * Tells what burned the budget of a reading.
     *
     * @param incidents those that count first come first
     * @param zone whose days
     */
    public static Burned of(SloReading reading, Evidence evidence, List<IncidentSpan> incidents, ZoneId zone) {
        Instant from = reading.window().from();
        Instant now = reading.window().now();
        List<Day> days = new ArrayList<>();
        double soFar = 0;
        for (LocalDate date = LocalDate.ofInstant(from, zone);
                date.atStartOfDay(zone).toInstant().isBefore(now);
                date = date.plusDays(1)) {
            Tally tally = evidence.within(
                    later(from, date.atStartOfDay(zone).toInstant()),
                    earlier(now, date.plusDays(1).atStartOfDay(zone).toInstant()));
            soFar += tally.bad();
            days.add(new Day(
                    date,
                    tally,
                    new SpentBudget(reading.objective(), reading.budget().whole(), soFar).remaining()));
        }
        Map<Long, Double> burned = evidence.burnedBy(incidents, from, now);
        double known = burned.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Burned(days, burned, Math.max(0, reading.tally().bad() - known));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
