package app.ballast.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks at what comes in, week by week: people take turns in an order, and hand over at the same time of day on the same
 * weekday. Where clocks are put forward over that time, the hand-over is as much later; where they are put back, it is at the
 * first of the two.
 *
 * @param order nobody twice; may be empty, and then nobody is ever on
 * @param firstOn the day on which the turn of the first in the order begins
 * @param hour of the hand-over, 0 to 23
 * @param zone in which it is that hour
 * @param swaps by the day on which the week begins, who has it instead of whoever the order says
 */
record Rota(List<PersonId> order, LocalDate firstOn, int hour, ZoneId zone, Map<LocalDate, PersonId> swaps) {

    private static final int WEEK = 7;

    Rota {
        order = List.copyOf(order);
        swaps = Map.copyOf(swaps);
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour " + hour + " is not from 0 to 23");
        }
        if (Set.copyOf(order).size() < order.size()) {
            throw new IllegalArgumentException("somebody stands twice in " + order);
        }
    }

    /** One that begins with the week that a moment lies in: the first in the order is on then. */
    static Rota beginning(Instant now, List<PersonId> order, DayOfWeek day, int hour, ZoneId zone) {
        LocalDate any = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(day));
        Rota rota = new Rota(order, any, hour, zone, Map.of());
        return new Rota(order, rota.week(now), hour, zone, Map.of());
    }

    /** The day on which the week begins that a moment lies in. */
    LocalDate week(Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(firstOn.getDayOfWeek()));
        return handOver(day).isAfter(now) ? day.minusDays(WEEK) : day;
    }

    private Instant handOver(LocalDate day) {
        return ZonedDateTime.of(day, java.time.LocalTime.of(hour, 0), zone).toInstant();
    }

    /** Who has the week that begins on a day; empty where nobody is in the order. */
    Optional<PersonId> of(LocalDate week) {
        if (order.isEmpty()) {
            return Optional.empty();
        }
        PersonId other = swaps.get(week);
        if (other != null) {
            return Optional.of(other);
        }
        long turn = ChronoUnit.DAYS.between(firstOn, week) / WEEK;
        return Optional.of(order.get(Math.floorMod(turn, order.size())));
    }

    /** The turn that a moment lies in and those after it. */
    List<Turn> turns(Instant now, int most) {
        List<Turn> turns = new ArrayList<>();
        LocalDate first = week(now);
        for (int i = 0; i < most; i++) {
            LocalDate week = first.plusDays((long) i * WEEK);
            of(week).ifPresent(
                            person -> turns.add(new Turn(week, person, handOver(week), handOver(week.plusDays(WEEK)))));
        }
        return turns;
    }

    /** The same with two weeks in each other's hands. */
    Rota swapped(LocalDate week, LocalDate with) {
        Map<LocalDate, PersonId> swapped = new HashMap<>(swaps);
        of(week).ifPresent(person -> swapped.put(with, person));
        of(with).ifPresent(person -> swapped.put(week, person));
        return new Rota(order, firstOn, hour, zone, swapped);
    }

    /**
     * The same without some people. Whoever is on stays on, and the others follow in their order; where they are gone
     * themselves, the next one takes over at once. Weeks that were swapped go back to the order.
     */
    Rota without(Set<PersonId> gone, Instant now) {
        LocalDate present = week(now);
        List<PersonId> left = new ArrayList<>();
        long turn = ChronoUnit.DAYS.between(firstOn, present) / WEEK;
        for (int i = 0; i < order.size(); i++) {
            PersonId person = order.get(Math.floorMod(turn + i, order.size()));
            if (!gone.contains(person)) {
                left.add(person);
            }
        }
        PersonId on = of(present).orElse(null);
        if (on != null && left.remove(on)) {
            left.addFirst(on);
        }
        return new Rota(left, present, hour, zone, Map.of());
    }

    /**
     * One person's week.
     *
     * @param week the day on which it begins
     * @param until when the next one takes over
     */
    record Turn(LocalDate week, PersonId person, Instant from, Instant until) {}
}
