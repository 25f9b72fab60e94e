package app.ballast.reliability.slo;

import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.availability.Span;
import app.ballast.reliability.availability.Spans;
import app.ballast.reliability.availability.Uptime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What status checks say of a service. Time that is excluded leaves the window: it is neither good nor bad nor missing. */
public final class TimeEvidence implements Evidence {

    private final Uptime uptime;
    private final Spans excluded;

    /** @param excluded planned maintenance that does not count; none where the objective covers it */
    public TimeEvidence(Uptime uptime, Spans excluded) {
        this.uptime = new Uptime(uptime.known().minus(excluded), uptime.down().minus(excluded));
        this.excluded = excluded;
    }

    @Override
    public Measure measure() {
        return Measure.TIME;
    }

    @Override
    public Tally within(Instant from, Instant to) {
        Availability spent = uptime.within(from, to);
        long seconds =
                ChronoUnit.SECONDS.between(from.truncatedTo(ChronoUnit.SECONDS), to.truncatedTo(ChronoUnit.SECONDS))
                        - excluded.secondsWithin(from, to);
        return new Tally(spent.downSeconds(), spent.knownSeconds(), spent.knownSeconds(), seconds);
    }

    @Override
    public Map<Long, Double> burnedBy(List<IncidentSpan> incidents, Instant from, Instant to) {
        Map<Long, Double> burned = new LinkedHashMap<>();
        Spans left = uptime.down();
        for (IncidentSpan incident : incidents) {
            Instant start = incident.from().truncatedTo(ChronoUnit.SECONDS);
            Instant end = incident.to().truncatedTo(ChronoUnit.SECONDS);
            if (start.isBefore(end)) {
                Spans its = left.intersect(Spans.of(List.of(new Span(start, end))));
                long seconds = its.secondsWithin(from, to);
                if (seconds > 0) {
                    burned.merge(incident.id(), (double) seconds, Double::sum);
                }
                left = left.minus(its);
            }
        }
        return burned;
    }
}
