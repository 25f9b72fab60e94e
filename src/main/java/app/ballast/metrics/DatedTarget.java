package app.ballast.metrics;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a series is to reach from a day on, until the next one.
 *
 * @param value null where it is to reach nothing in particular from then on
 * @param setBy name of who set it
 */
public record DatedTarget(LocalDate since, @Nullable Double value, String setBy, Instant setAt) {}
