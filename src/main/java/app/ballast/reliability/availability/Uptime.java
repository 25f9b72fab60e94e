package app.ballast.reliability.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * What is known of a service or a product over time.
 *
 * @param known when there is data; it may have gaps
 * @param down when it was down; down time outside known time is left out
 */
public record Uptime(Spans known, Spans down) {

    /** Nothing known. */
    public static final Uptime UNKNOWN = new Uptime(Spans.NONE, Spans.NONE);

    public Uptime {
        down = down.intersect(known);
    }

    /**
     * The uptime of a product from those of its critical services: down while at least one of them is known to be down, known while
     * at least one of them is known. A service without data counts neither way, so that one which is monitored later than the others
     * does not make their time unknown.
     *
     * <p>Formula: availability = 1 − union of the critical services' down time / known time.
     */
    public static Uptime ofProduct(Collection<Uptime> criticalServices) {
        return new Uptime(
                Spans.union(criticalServices.stream().map(Uptime::known).toList()),
                Spans.union(criticalServices.stream().map(Uptime::down).toList()));
    }

    /** How the time from {@code from} until before {@code to} was spent; fractions of a second are cut off both. */
    public Availability within(Instant from, Instant to) {
        Instant start = from.truncatedTo(ChronoUnit.SECONDS);
        Instant end = to.truncatedTo(ChronoUnit.SECONDS);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("from " + from + " to " + to + " runs backwards");
        }
        long downSeconds = down.secondsWithin(start, end);
        long knownSeconds = known.secondsWithin(start, end);
        long unknownSeconds = ChronoUnit.SECONDS.between(start, end) - knownSeconds;
        return new Availability(knownSeconds - downSeconds, downSeconds, unknownSeconds);
    }

    /**
     * Day by day, with a row for every day.
     *
     * @param first the first day
     * @param last the last day, inclusive
     * @param zone whose days
     */
    public List<DayAvailability> byDay(LocalDate first, LocalDate last, ZoneId zone) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("from " + first + " to " + last + " runs backwards");
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DayAvailability(
                        day,
                        within(
                                day.atStartOfDay(zone).toInstant(),
                                day.plusDays(1).atStartOfDay(zone).toInstant())))
                .toList();
    }
}
