package app.ballast.common.outgoing;

import java.time.Duration;

/**
 * How long a request may take and how much it may bring.
 *
 * @param connect until somebody answers at all
 * @param read between two parts of an answer
 * @param whole from the first redirect to the last byte, also where the bytes drip
 * @param bytes of an answer's body
 * @param redirects that are followed
 */
record OutgoingLimits(Duration connect, Duration read, Duration whole, int bytes, int redirects) {

    private static final int MEGABYTE = 1_024 * 1_024;

    static final OutgoingLimits USUAL =
            new OutgoingLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15), 10 * MEGABYTE, 3);

    long megabytes() {
        return Math.max(1, bytes / MEGABYTE);
    }
}
