package app.ballast.reliability;

import app.ballast.common.Period;
import app.ballast.reliability.slo.IncidentStatistics;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast the incidents that began in a period were noticed and ended, and how long the services ran between them.
 *
 * @param services how many were asked for
 * @param upSeconds known up time of the services in the period, added up
 * @param knownSeconds their known time
 * @param freshness how far their status checks reach, null where they have none
 */
public record IncidentFigures(
        Period period,
        int services,
        IncidentStatistics statistics,
        long upSeconds,
        long knownSeconds,
        @Nullable Freshness freshness) {

    /** MTBF: Σ up time / Σ incidents; empty where nothing failed, or no up time is known. */
    public Optional<Duration> betweenFailures() {
        return knownSeconds == 0
                ? Optional.empty()
                : IncidentStatistics.meanTimeBetweenFailures(Duration.ofSeconds(upSeconds), statistics.incidents());
    }
}
