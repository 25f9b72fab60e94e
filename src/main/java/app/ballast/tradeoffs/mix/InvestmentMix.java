package app.ballast.tradeoffs.mix;

import app.ballast.common.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Person-days by kind and week, of finished and running work. On a working day, Monday to Friday, the hours of a person's
 * incidents / 8 come first, as unplanned, a day at most; the rest of the day is shared equally by the items that the person
 * has in progress on it, also by those that are not asked for. A day of a person without either is left out: it is not
 * known what they did.
 *
 * @param weeks all that the period touches, by time
 */
public record InvestmentMix(List<MixWeek> weeks) {

    public InvestmentMix {
        weeks = List.copyOf(weeks);
    }

    /**
     * @param zone where days begin and end
     * @param now until when what is open counts
     * @param parts of the items that are asked for what their time counts as: UNPLANNED where an item is flagged so, else its
     *     kind; an item that is not in it takes its share of a day, and is not shown
     */
    public static InvestmentMix of(
            Period period,
            ZoneId zone,
            Instant now,
            Collection<InProgress> work,
            Map<Long, Part> parts,
            Collection<Response> responses) {
        Map<PersonDay, DayLoad> loads = new HashMap<>();
        Cut cut = new Cut(period, zone, now);
        work.forEach(one -> cut.days(one.from(), one.to())
                .forEach(day -> loads.computeIfAbsent(new PersonDay(one.person(), day), key -> new DayLoad(day, zone))
                        .has(one.item())));
        responses.forEach(one -> cut.days(one.from(), one.to())
                .forEach(day -> loads.computeIfAbsent(new PersonDay(one.person(), day), key -> new DayLoad(day, zone))
                        .responds(one, Objects.requireNonNullElse(one.to(), now))));
        Map<LocalDate, WeekSum> weeks = new TreeMap<>();
        for (LocalDate monday = monday(period.from()); !monday.isAfter(period.to()); monday = monday.plusWeeks(1)) {
            weeks.put(monday, new WeekSum());
        }
        loads.forEach((key, load) -> load.spread(Objects.requireNonNull(weeks.get(monday(key.day()))), parts));
        return new InvestmentMix(weeks.entrySet().stream()
                .map(week -> week.getValue().done(week.getKey()))
                .toList());
    }

    /** Person-days of a part over all weeks. */
    public double days(Part part) {
        return weeks.stream().mapToDouble(week -> week.days(part)).sum();
    }

    /** The share of a part over all weeks: Σ days / Σ days; empty where nothing is known. */
    public OptionalDouble share(Part part) {
        double total = weeks.stream().mapToDouble(MixWeek::total).sum();
        return total > 0 ? OptionalDouble.of(days(part) / total) : OptionalDouble.empty();
    }

    /** The first day of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private record PersonDay(long person, LocalDate day) {}

    /** What of a stretch of time lies in the period and before now. */
    private record Cut(Period period, ZoneId zone, Instant now) {

        List<LocalDate> days(Instant from, @Nullable Instant to) {
            Instant end = to == null || to.isAfter(now) ? now : to;
            if (!end.isAfter(from)) {
                return List.of();
            }
            LocalDate first = LocalDate.ofInstant(from, zone);
            // What ends at midnight does not reach into the day that begins then.
            LocalDate last = LocalDate.ofInstant(end.minusNanos(1), zone);
            LocalDate begin = first.isBefore(period.from()) ? period.from() : first;
            LocalDate stop = last.isAfter(period.to()) ? period.to() : last;
            return stop.isBefore(begin)
                    ? List.of()
                    : begin.datesUntil(stop.plusDays(1)).filter(Cut::isWorkday).toList();
        }

        private static boolean isWorkday(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }
    }
}
