package app.ballast.reliability.slo;

import java.util.OptionalDouble;

/**
 * What is known of a stretch of time.
 *
 * @param bad seconds down, or bad events
 * @param valid known seconds, or valid events; at least {@code bad}
 * @param knownSeconds seconds of the stretch for which there is data
 * @param seconds all seconds of the stretch that count: without planned maintenance where that is excluded
 */
public record Tally(double bad, double valid, long knownSeconds, long seconds) {

    public Tally {
        if (!(bad >= 0 && bad <= valid) || knownSeconds < 0 || knownSeconds > seconds) {
            throw new IllegalArgumentException(
                    "%s bad of %s, %d of %d seconds known".formatted(bad, valid, knownSeconds, seconds));
        }
    }

    /** Bad by valid, from 0 to 1; empty where nothing is known. */
    public OptionalDouble badFraction() {
        return valid > 0 ? OptionalDouble.of(bad / valid) : OptionalDouble.empty();
    }

    /** The share of the time that is known, from 0 to 1; 0 where no time counts at all. */
    public double knownShare() {
        return seconds == 0 ? 0 : (double) knownSeconds / seconds;
    }
}
