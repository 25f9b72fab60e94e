package app.ballast.engagement.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who came back, by cohort and week. Retention of week n: of those who first came in week 0, the share active in week n; over cohorts
 * Σ active in week n / Σ week 0, never a mean of shares. Unfinished weeks are marked, not averaged in.
 *
 * @param lastDay the last day that the source counted, inclusive
 * @param cohorts by their start
 */
public record RetentionTriangle(LocalDate lastDay, List<Cohort> cohorts) {

    /** Whether a cell of the triangle may be counted. */
    public enum CellState {
        /** The week was over when the source counted. */
        FINISHED,
        /** The source counted while the week was still running: too low, to be marked. */
        UNFINISHED,
        /** No figure. */
        NOT_YET
    }

    public RetentionTriangle {
        cohorts = List.copyOf(cohorts);
    }

    /** Whether this week of this cohort may be counted. */
    public CellState state(Cohort cohort, int week) {
        if (cohort.activeIn(week) == null) {
            return CellState.NOT_YET;
        }
        return cohort.lastDayOf(week).isAfter(lastDay) ? CellState.UNFINISHED : CellState.FINISHED;
    }

    /** Retention of a week over the cohorts that have finished it; empty where none has, or nobody first came in them. */
    public Optional<RetentionRate> weekRate(int week) {
        long active = 0;
        long of = 0;
        int finished = 0;
        int unfinished = 0;
        for (Cohort cohort : cohorts) {
            Long came = cohort.activeIn(0);
            Long stayed = cohort.activeIn(week);
            if (came == null || stayed == null) {
                continue;
            }
            if (state(cohort, week) == CellState.UNFINISHED) {
                unfinished++;
                continue;
            }
            active += stayed;
            of += came;
            finished++;
        }
        return of == 0 ? Optional.empty() : Optional.of(new RetentionRate(week, active, of, finished, unfinished));
    }

    /** Retention of each week that any cohort has finished, from week 0 on: the curve. */
    public List<RetentionRate> curve() {
        return IntStream.range(0, weeks())
                .mapToObj(this::weekRate)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The number of weeks, counting week 0, for which any cohort has a cell. */
    public int weeks() {
        return cohorts.stream().mapToInt(cohort -> cohort.active().size()).max().orElse(0);
    }
}
