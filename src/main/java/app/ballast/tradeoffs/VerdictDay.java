package app.ballast.tradeoffs;

import app.ballast.tradeoffs.verdict.Advice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict was at the end of a day, by what is known now, the levels and targets that hold now, and each target from
 * the day on since when it counts.
 *
 * @param worst title of the counting objective with the least left of its budget; null where none had a figure
 * @param remaining what was left of it, as a signed share; null likewise
 */
public record VerdictDay(
        LocalDate day,
        Advice advice,
        @Nullable String worst,
        @Nullable Double remaining) {}
