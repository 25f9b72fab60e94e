package app.ballast.tradeoffs.mix;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one person had to do on one working day. */
final class DayLoad {

    private static final double WORKING_SECONDS = 8 * 3600;

    private final Instant begin;
    private final Instant end;
    private final Set<Long> items = new LinkedHashSet<>();
    private final List<Stretch> responses = new ArrayList<>();

    private record Stretch(Response response, Instant from, Instant to) {

        double seconds() {
            return Duration.between(from, to).toNanos() / 1e9;
        }
    }

    DayLoad(LocalDate day, ZoneId zone) {
        begin = day.atStartOfDay(zone).toInstant();
        end = day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The person had the item in progress; twice on a day is once. */
    void has(long item) {
        items.add(item);
    }

    void responds(Response response, Instant until) {
        Instant from = response.from().isBefore(begin) ? begin : response.from();
        Instant to = until.isAfter(end) ? end : until;
        responses.add(new Stretch(response, from, to));
    }

    /** Shares the day out. */
    void spread(WeekSum week, Map<Long, Part> parts) {
        double worked = responses.stream().mapToDouble(Stretch::seconds).sum();
        double taken = Math.min(1, together() / WORKING_SECONDS);
        for (Stretch one : responses) {
            if (one.response().counted()) {
                week.incident(one.response().incident(), taken * one.seconds() / worked);
            }
        }
        for (long item : items) {
            Part part = parts.get(item);
            if (part != null) {
                week.item(item, part, (1 - taken) / items.size());
            }
        }
    }

    /** Seconds with at least one incident: two at once take no more than one. */
    private double together() {
        double seconds = 0;
        Instant until = begin;
        List<Stretch> byStart =
                responses.stream().sorted(Comparator.comparing(Stretch::from)).toList();
        for (Stretch one : byStart) {
            Instant from = one.from().isAfter(until) ? one.from() : until;
            if (one.to().isAfter(from)) {
                seconds += Duration.between(from, one.to()).toNanos() / 1e9;
                until = one.to();
            }
        }
        return seconds;
    }
}
