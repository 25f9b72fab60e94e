package app.ballast.tradeoffs.mix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person had an item in progress.
 *
 * @param to null where they still have
 */
public record InProgress(
        long person, long item, Instant from, @Nullable Instant to) {}
