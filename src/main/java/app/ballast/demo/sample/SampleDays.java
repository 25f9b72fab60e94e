package app.ballast.demo.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * The days of the sample workspace, counted back from the present. Everything happens on UTC days, none later than yesterday,
 * except the last status checks.
 */
final class SampleDays {

    /** How far back its memory goes, in days. */
    static final int MEMORY = 730;

    /** What happens on a day that depends on the weekday. */
    enum Event {
        /** The first of the three outages of Checkout. */
        FIRST,
        /** The second of them. */
        SECOND,
        /** The worst: on a Friday evening. */
        WORST,
        /** Visual search reaches everybody. */
        VISUAL
    }

    private static final int WEEK_AND_A_BIT = 9;
    private static final int SECOND_BEFORE_WORST = 25;
    private static final int FIRST_BEFORE_WORST = 52;
    private static final int VISUAL_AGO = 152;

    private final Instant now;
    private final LocalDate today;

    SampleDays(Instant now) {
        this.now = now;
        this.today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /** The first day of the workspace's memory. */
    LocalDate first() {
        return ago(MEMORY);
    }

    /** The last day that is over. */
    LocalDate last() {
        return ago(1);
    }

    LocalDate dayOf(Event event) {
        return switch (event) {
            case FIRST -> dayOf(Event.WORST).minusDays(FIRST_BEFORE_WORST);
            case SECOND -> dayOf(Event.WORST).minusDays(SECOND_BEFORE_WORST);
            case WORST -> ago(WEEK_AND_A_BIT).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
            case VISUAL -> ago(VISUAL_AGO).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
        };
    }

    /** The moment on a UTC day. */
    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).toInstant(ZoneOffset.UTC);
    }

    /** The moment itself, or, where it lies at a weekend, the same time of the Friday before. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
