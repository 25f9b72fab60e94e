package app.ballast.portfolio;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar week from Monday to Sunday, numbered as ISO 8601 does.
 *
 * @param monday its first day
 */
public record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {

    /** Days of work in a week: a person-week is as many. */
    public static final int WORKDAYS = 5;

    private static final Pattern CODE = Pattern.compile("(20[0-9]{2})-W([0-9]{2})");
    /** This day lies in the first week of its year, whatever weekday it is. */
    private static final int IN_FIRST_WEEK = 4;

    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    /** The week in which a day lies. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** As {@link #toString} writes it, from 2000 to 2099; empty where it names no week that there is. */
    public static Optional<IsoWeek> find(String code) {
        Matcher matcher = CODE.matcher(code.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LocalDate year = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, IN_FIRST_WEEK);
        int week = Integer.parseInt(matcher.group(2));
        boolean there = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(year).isValidValue(week);
        return there ? Optional.of(of(year.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week))) : Optional.empty();
    }

    /**
     * As {@link #find}.
     *
     * @throws DomainException naming the field, where there is no such week
     */
    public static IsoWeek named(String field, String code) {
        return find(code).orElseThrow(() -> DomainException.invalid(field, "capacity.error.week", code));
    }

    /** The week so many later, or earlier where it is less than 0. */
    public IsoWeek plus(int weeks) {
        return new IsoWeek(monday.plusWeeks(weeks));
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Mondays to Fridays that lie in both, from 0 to {@value #WORKDAYS}. */
    int workdays(Period period) {
        int days = 0;
        for (int i = 0; i < WORKDAYS; i++) {
            days += period.contains(monday.plusDays(i)) ? 1 : 0;
        }
        return days;
    }

    @Override
    public int compareTo(IsoWeek other) {
        return monday.compareTo(other.monday);
    }

    /** As ISO 8601 writes it: {@code 2026-W48}. */
    @Override
    public String toString() {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }
}
