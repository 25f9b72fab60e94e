package app.ballast.reliability;

import app.ballast.common.Period;
import app.ballast.metrics.Anomalies;
import app.ballast.metrics.Anomaly;
import app.ballast.reliability.slo.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of a window on which the good share of time or events was not as usual. */
final class UnusualBurn {

    private UnusualBurn() {}

    /** From when on evidence is needed for the days from this one on. */
    static Instant needs(Instant first, ZoneId zone) {
        return LocalDate.ofInstant(first, zone)
                .minusDays(Anomalies.DAYS_BEFORE)
                .atStartOfDay(zone)
                .toInstant();
    }

    /**
     * @param evidence that reaches back as far as {@link #needs}
     * @param judged days of the window
     * @param now until when today is told
     */
    static List<Anomaly> of(Evidence evidence, Period judged, Instant now, ZoneId zone) {
        Map<LocalDate, Double> good = new HashMap<>();
        for (LocalDate day = Anomalies.needs(judged); !day.isAfter(judged.to()); day = day.plusDays(1)) {
            LocalDate date = day;
            Instant start = day.atStartOfDay(zone).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (start.isBefore(now)) {
                evidence.within(start, end.isAfter(now) ? now : end)
                        .badFraction()
                        .ifPresent(bad -> good.put(date, 1 - bad));
            }
        }
        return Anomalies.of(good, judged.from(), judged.to());
    }
}
