package app.ballast.reliability.availability;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How some stretch of time was spent, in whole seconds.
 *
 * @param upSeconds known and up
 * @param downSeconds known and down
 * @param unknownSeconds without data: neither good nor bad
 */
public record Availability(long upSeconds, long downSeconds, long unknownSeconds) {

    /** No time at all: what sums begin with. */
    public static final Availability NONE = new Availability(0, 0, 0);

    public Availability {
        if (upSeconds < 0 || downSeconds < 0 || unknownSeconds < 0) {
            throw new IllegalArgumentException(
                    "negative seconds: up %d, down %d, unknown %d".formatted(upSeconds, downSeconds, unknownSeconds));
        }
    }

    /**
     * Availability, from 0 to 1: up / (up + down), of known time; empty where nothing is known.
     *
     * <p>Source: Site Reliability Workbook, chapter 2. Over several stretches add them first ({@link #plus}): a ratio over a period is
     * the sum of the numerators by that of the denominators, never a mean of ratios.
     */
    public OptionalDouble ratio() {
        return knownSeconds() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) upSeconds / knownSeconds());
    }

    /** Both stretches together. */
    public Availability plus(Availability other) {
        return new Availability(
                upSeconds + other.upSeconds, downSeconds + other.downSeconds, unknownSeconds + other.unknownSeconds);
    }

    /** Up and down. */
    public long knownSeconds() {
        return upSeconds + downSeconds;
    }

    /** The share of the stretch that is known, from 0 to 1; empty for no time at all. */
    public OptionalDouble knownShare() {
        long all = knownSeconds() + unknownSeconds;
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) knownSeconds() / all);
    }

    /** Down time as a duration, as {@code ErrorBudget} takes it. */
    public Duration down() {
        return Duration.ofSeconds(downSeconds);
    }
}
