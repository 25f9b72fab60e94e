package app.ballast.metrics.ui;

import app.ballast.common.Period;
import app.ballast.discussion.DayTalk;
import app.ballast.metrics.Annotation;
import app.ballast.metrics.Anomalies;
import app.ballast.metrics.Anomaly;
import app.ballast.metrics.DatedTarget;
import app.ballast.metrics.Grain;
import app.ballast.metrics.Rollup;
import app.ballast.metrics.SeriesReading;
import app.ballast.metrics.SeriesRow;
import app.ballast.metrics.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A series in a period, with what its page shows around it.
 *
 * @param days its days that have points, of the period, of the one before, and of the weeks that it is compared with
 * @param targets by the day from which each holds
 * @param talk its days that comments speak of
 */
record SeriesPeriod(
        SeriesRow row,
        Period period,
        ZoneId zone,
        Map<LocalDate, SeriesReading.Value> days,
        List<DatedTarget> targets,
        List<Annotation> notes,
        List<DayTalk> talk) {

    private static final int MOST_DAYS = 10_000;

    static SeriesPeriod of(SeriesDesk desk, SeriesRow row, Period period) {
        ZoneId workspace = desk.portfolio().workspace().zone();
        Instant from = Anomalies.reading(period).from().atStartOfDay(workspace).toInstant();
        Instant to = period.to().plusDays(1).atStartOfDay(workspace).toInstant();
        SeriesReading reading =
                desk.points().read(row.series().id(), new Span(from, to, Grain.DAY, MOST_DAYS, workspace));
        Map<LocalDate, SeriesReading.Value> days = new TreeMap<>();
        reading.values().forEach(value -> days.put(LocalDate.ofInstant(value.at(), reading.zone()), value));
        return new SeriesPeriod(
                row,
                period,
                workspace,
                days,
                desk.targets().of(row.series().id()),
                desk.annotations().of(row.series().id(), from, to),
                desk.talk().read(row.series().id(), reader -> reader.days(period)));
    }

    /** All points of the period in one; null where it has none. */
    @Nullable
    Rollup all() {
        return sum(period);
    }

    /** All points of the period before. */
    @Nullable
    Rollup before() {
        return sum(period.before());
    }

    private @Nullable Rollup sum(Period of) {
        return days.entrySet().stream()
                .filter(day -> of.contains(day.getKey()))
                .map(day -> day.getValue().of())
                .reduce(Rollup::plus)
                .orElse(null);
    }

    /** One value a day of the period; null where there is none. */
    List<@Nullable Double> values() {
        return values(period);
    }

    /** The same of the period before. */
    List<@Nullable Double> valuesBefore() {
        return values(period.before());
    }

    private List<@Nullable Double> values(Period of) {
        List<@Nullable Double> values = new ArrayList<>();
        of.from().datesUntil(of.to().plusDays(1)).forEach(day -> {
            SeriesReading.Value value = days.get(day);
            values.add(value == null ? null : value.value());
        });
        return values;
    }

    /** Its days that were not as usual. */
    List<Anomaly> anomalies() {
        Map<LocalDate, Double> values = new HashMap<>();
        days.forEach((day, value) -> values.put(day, value.value()));
        return Anomalies.of(values, period.from(), period.to());
    }

    /** How many days of the period have a value. */
    long known() {
        return days.keySet().stream().filter(period::contains).count();
    }

    /** The target that holds on a day; null for none. */
    @Nullable
    DatedTarget target(LocalDate day) {
        return targets.stream()
                .filter(target -> !target.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(target -> target.value() != null)
                .orElse(null);
    }

    /** The target of each day of the period; null where none holds. */
    List<@Nullable Double> targetLine() {
        List<@Nullable Double> line = new ArrayList<>();
        period.from().datesUntil(period.to().plusDays(1)).forEach(day -> {
            DatedTarget target = target(day);
            line.add(target == null ? null : target.value());
        });
        return line;
    }
}
