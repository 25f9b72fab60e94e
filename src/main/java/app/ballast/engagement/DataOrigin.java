package app.ballast.engagement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a figure comes from and how old it is.
 *
 * @param source in a few words, such as {@code Google Analytics 4}
 * @param lastDay the last day that the source had counted
 * @param recordedAt when Ballast last learnt of it
 */
public record DataOrigin(String source, LocalDate lastDay, Instant recordedAt) {}
