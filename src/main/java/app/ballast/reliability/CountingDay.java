package app.ballast.reliability;

import app.ballast.reliability.slo.AlertState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the counting SLOs of a product stood at the end of a day, or stand now where the day is today.
 *
 * @param worst the one with the least left of its budget; null where none had a figure
 * @param knownShare of the window of the one that was known best, from 0 to 1
 * @param alert the worst of all their alerts
 */
public record CountingDay(LocalDate day, @Nullable DayBudget worst, double knownShare, AlertState alert) {}
