package app.ballast.metrics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How long a time one value stands for. */
public enum Grain {
    /** Each point by itself. */
    POINT,
    HOUR,
    DAY,
    /** From Monday on, as ISO 8601 counts. */
    WEEK,
    MONTH;

    /** Those that are kept in the table of rollups. */
    static final List<Grain> KEPT = List.of(HOUR, DAY, WEEK, MONTH);

    /** Where the hour, day, week or month begins in which a moment lies. */
    public Instant start(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        return switch (this) {
            case POINT -> at;
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS).toInstant();
            case DAY -> day.atStartOfDay(zone).toInstant();
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay(zone)
                        .toInstant();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay(zone).toInstant();
        };
    }

    /** Where the next one begins after one that begins then. */
    public Instant next(Instant start, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(start, zone);
        return switch (this) {
            case POINT -> start;
            case HOUR -> start.plus(1, ChronoUnit.HOURS);
            case DAY -> day.plusDays(1).atStartOfDay(zone).toInstant();
            case WEEK -> day.plusWeeks(1).atStartOfDay(zone).toInstant();
            case MONTH -> day.plusMonths(1).atStartOfDay(zone).toInstant();
        };
    }

    /** From what its rollups are made: days of hours, weeks and months of days. */
    Grain finer() {
        return this == DAY ? HOUR : DAY;
    }
}
