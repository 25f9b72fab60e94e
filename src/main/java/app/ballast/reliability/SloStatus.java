package app.ballast.reliability;

import app.ballast.reliability.slo.SloReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an SLO stands at a moment.
 *
 * @param knownSince since when there is data for it, null where there is none
 * @param knownUntil the last status check, or the last point of the series, null likewise
 * @param recordedAt when Ballast last learnt of it, null likewise
 * @param unusable points of the series that were left out: with more good than valid events, or without a number of valid ones
 */
public record SloStatus(
        SloRow slo,
        SloReading reading,
        @Nullable Instant knownSince,
        @Nullable Instant knownUntil,
        @Nullable Instant recordedAt,
        int unusable) {}
