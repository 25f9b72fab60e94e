package app.ballast.reliability.availability;

import app.ballast.common.Period;
import app.ballast.metrics.Anomalies;
import app.ballast.metrics.Anomaly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The availability of a period's days, beside the period before it.
 *
 * @param whole of all of the period
 * @param before of all of the period before
 * @param days by day, from 0 to 1; null where nothing is known
 * @param daysBefore the same of the period before
 * @param unusual days of the period that were not as usual
 */
public record DailyAvailability(
        Availability whole,
        Availability before,
        List<@Nullable Double> days,
        List<@Nullable Double> daysBefore,
        List<Anomaly> unusual) {

    public DailyAvailability {
        days = Collections.unmodifiableList(new ArrayList<>(days));
        daysBefore = Collections.unmodifiableList(new ArrayList<>(daysBefore));
        unusual = List.copyOf(unusual);
    }

    /** @param known every day of {@link Anomalies#reading} of the period, or more */
    public static DailyAvailability of(List<DayAvailability> known, Period period) {
        Map<LocalDate, Double> ratios = new HashMap<>();
        known.forEach(day -> day.availability().ratio().ifPresent(ratio -> ratios.put(day.date(), ratio)));
        return new DailyAvailability(
                sum(known, period),
                sum(known, period.before()),
                daily(known, period),
                daily(known, period.before()),
                Anomalies.of(ratios, period.from(), period.to()));
    }

    private static Availability sum(List<DayAvailability> known, Period period) {
        return known.stream()
                .filter(day -> period.contains(day.date()))
                .map(DayAvailability::availability)
                .reduce(Availability.NONE, Availability::plus);
    }

    private static List<@Nullable Double> daily(List<DayAvailability> known, Period period) {
        List<@Nullable Double> ratios = new ArrayList<>();
        known.stream().filter(day -> period.contains(day.date())).forEach(day -> {
            OptionalDouble ratio = day.availability().ratio();
            ratios.add(ratio.isPresent() ? ratio.getAsDouble() : null);
        });
        return ratios;
    }
}
